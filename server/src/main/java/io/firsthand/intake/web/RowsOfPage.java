package io.firsthand.intake.web;

import io.firsthand.intake.Batch;
import io.firsthand.intake.FaultWords;
import io.firsthand.intake.Field;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Plan;
import io.firsthand.intake.RowVerdict;
import io.firsthand.intake.Verdict;
import io.firsthand.web.Tab;
import io.firsthand.web.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Some rows of a file with their verdicts, as a page shows them. */
@Component
class RowsOfPage {

    private static final int ROWS = 50;
    private static final int SHOWN = 160;

    private final Imports imports;
    private final Words words;
    private final FaultWords faults;

    RowsOfPage(Imports imports, Words words, FaultWords faults) {
        this.imports = imports;
        this.words = words;
        this.faults = faults;
    }

    RowsPage page(Batch batch, Optional<Verdict> verdict, long after, Locale locale) throws IOException {
        var found = imports.rows(batch.id(), verdict, after, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var path = path(batch, verdict);
        var set = imports.with(batch.id());
        return new RowsPage(
                batch,
                FilesOfSet.tabs(set, batch),
                set.stream()
                        .mapToLong(it -> it.counts().created() + it.counts().updated())
                        .sum(),
                verdicts(batch, verdict, locale),
                rows(batch, shown, locale),
                batch.state() == Batch.State.CHECKED ? imports.doubtful(batch.id()) : 0,
                batch.fault().map(fault -> faults.say(locale, fault)).orElse(null),
                after > 0 ? path : null,
                found.size() > ROWS
                        ? path + (verdict.isPresent() ? "&" : "?") + "after="
                                + shown.getLast().row()
                        : null);
    }

    List<RowsPage.Row> rows(Batch batch, List<RowVerdict> some, Locale locale) throws IOException {
        var cells = imports.cells(batch, some);
        var rows = new ArrayList<RowsPage.Row>();
        for (var i = 0; i < some.size(); i++) {
            rows.add(row(batch.plan(), some.get(i), cells.get(i), locale));
        }
        return rows;
    }

    private RowsPage.Row row(Plan plan, RowVerdict verdict, List<String> cells, Locale locale) {
        var who = Stream.of(
                        List.of(Field.NAME),
                        List.of(Field.GIVEN_NAME, Field.FAMILY_NAME),
                        List.of(Field.EMAIL),
                        List.of(Field.REFERENCE),
                        List.of(Field.EXTERNAL_ID),
                        List.of(Field.PHONE))
                .map(fields -> String.join(
                                " ",
                                fields.stream().map(it -> cell(plan, it, cells)).toList())
                        .strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> words.say(locale, "intake.who.none"));
        var text = String.join(
                " · ",
                cells.stream().map(String::strip).filter(it -> !it.isEmpty()).toList());
        return new RowsPage.Row(verdict, shortened(who), shortened(text), faults.say(locale, verdict.reasons()));
    }

    private static String cell(Plan plan, Field field, List<String> cells) {
        for (var i = 0;
                i < plan.columns().size() && cells.size() == plan.columns().size();
                i++) {
            if (plan.columns().get(i).target().equals(field.id())) {
                return cells.get(i);
            }
        }
        return "";
    }

    private List<Tab> verdicts(Batch batch, Optional<Verdict> chosen, Locale locale) {
        var prefix = batch.state().hasCounts() ? "intake.became." : "intake.verdict.";
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(
                words.say(locale, "intake.verdict.all"),
                path(batch, Optional.empty()),
                chosen.isEmpty(),
                batch.counts().rows()));
        for (var verdict : Verdict.values()) {
            tabs.add(new Tab(
                    words.say(locale, prefix + verdict.id()),
                    path(batch, Optional.of(verdict)),
                    chosen.equals(Optional.of(verdict)),
                    batch.counts().of(verdict)));
        }
        return tabs;
    }

    private static String path(Batch batch, Optional<Verdict> verdict) {
        return "/imports/" + batch.id()
                + verdict.map(it -> "?verdict=" + it.id()).orElse("");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }
}
