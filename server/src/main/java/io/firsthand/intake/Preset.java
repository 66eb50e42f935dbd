package io.firsthand.intake;

import io.firsthand.lead.Channel;
import io.firsthand.lead.Stage;
import io.firsthand.table.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the export of another system looks, as a file of {@code resources/presets} says it. Headings are compared by their
 * letters and figures only.
 *
 * @param general of nobody's making in particular: considered only where no other fits
 * @param required of each of these one heading must be there
 * @param telling headings, alternatives divided by |, that make it the surer the more of them are there
 * @param absent headings that tell it is something else
 * @param columns the headings of each field, the likeliest first
 * @param leftOut headings of no interest
 * @param channel of rows that name none
 * @param converted what a converted lead has become
 */
record Preset(
        String id,
        String system,
        boolean general,
        RowKind rows,
        List<List<String>> required,
        List<String> telling,
        List<String> absent,
        Map<Field, List<String>> columns,
        List<String> leftOut,
        Channel channel,
        Stage converted) {

    private static final int ALL_REQUIRED = 40;
    private static final int ALL_TELLING = 60;
    private static final int LATER = 1_000;

    /** From 40 to 100 for a file with these headings that may be it, else 0. */
    int confidence(List<String> headings) {
        var plain = headings.stream().map(ColumnNames::plain).collect(Collectors.toCollection(HashSet::new));
        if (!required.stream().allMatch(some -> isAnyOf(some, plain)) || isAnyOf(absent, plain)) {
            return 0;
        }
        var told = telling.stream()
                .filter(some -> isAnyOf(Arrays.asList(some.split("\\|")), plain))
                .count();
        return ALL_REQUIRED + (int) (ALL_TELLING * told / Math.max(1, telling.size()));
    }

    private static boolean isAnyOf(List<String> some, Set<String> plain) {
        return some.stream().map(ColumnNames::plain).anyMatch(plain::contains);
    }

    /** What becomes of each column; null for those it says nothing of. */
    List<@Nullable Target> targets(List<Profile.Column> given) {
        var targets = new ArrayList<@Nullable Target>();
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < given.size(); i++) {
            var plain = ColumnNames.plain(given.get(i).name());
            places.putIfAbsent(plain, i);
            targets.add(isAnyOf(leftOut, Set.of(plain)) ? new Target.LeftOut() : null);
        }
        columns.forEach((field, headings) -> headings.stream()
                .map(heading -> places.get(ColumnNames.plain(heading)))
                .filter(place -> place != null && !(targets.get(place) instanceof Target.Known))
                .min(Comparator.comparingInt(place -> given.get(place).filled() == 0
                        ? LATER + headings.size()
                        : rank(headings, given.get(place).name())))
                .ifPresent(place -> targets.set(place, new Target.Known(field))));
        return targets;
    }

    private static int rank(List<String> headings, String name) {
        var plain = ColumnNames.plain(name);
        return headings.stream().map(ColumnNames::plain).toList().indexOf(plain);
    }

    Shape shape(@Nullable Integer confidence) {
        return new Shape(id, system, rows, confidence);
    }
}
