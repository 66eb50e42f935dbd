package io.firsthand.agreement.web;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Below;
import io.firsthand.definition.Content;
import io.firsthand.definition.Contents;
import io.firsthand.definition.Line;
import io.firsthand.definition.Packet;
import io.firsthand.definition.Reading;
import io.firsthand.definition.Responsible;
import io.firsthand.identity.Function;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Adds lines to a content, takes them away, moves them, and puts them back. */
final class EditorSections {

    private EditorSections() {}

    /** A criterion of this dimension, at the end; with a short name that is free. */
    static Content withCriterion(Content content, Dimension dimension) {
        var taken = content.criteria().stream().map(Criterion::key).collect(Collectors.toSet());
        var fresh =
                new Criterion(free(dimension.id(), taken), dimension, Weight.SUPPORTING, 10, "", "", null, null, null);
        return content.withCriteria(added(content.criteria(), content.criteria().size(), fresh));
    }

    /** A copy of that criterion, right behind it. */
    static Content withCopy(Content content, String line) {
        var index = index(content.criteria(), it -> line.equals(Line.CRITERIA + it.key()));
        if (index < 0) {
            return content;
        }
        var it = content.criteria().get(index);
        var taken = content.criteria().stream().map(Criterion::key).collect(Collectors.toSet());
        var copy = new Criterion(
                free(it.key(), taken),
                it.dimension(),
                it.weight(),
                it.points(),
                it.question(),
                it.condition(),
                it.evidence(),
                it.askedBy(),
                it.why());
        return content.withCriteria(added(content.criteria(), index + 1, copy));
    }

    /** A rule below the threshold, before the last one, which takes the rest. */
    static Content withBelow(Content content) {
        var rules = content.below();
        var taken = rules.stream().map(Below::key).collect(Collectors.toSet());
        var isRest = rules.isEmpty();
        var fresh = new Below(
                free(isRest ? "rest" : "rule", taken),
                isRest ? null : "",
                "",
                new Responsible.Team(Function.MARKETING),
                "",
                90);
        return content.withBelow(added(rules, Math.max(0, rules.size() - 1), fresh));
    }

    static Content without(Content content, String line) {
        return content.withCriteria(others(content.criteria(), it -> line.equals(Line.CRITERIA + it.key())))
                .withBelow(others(content.below(), it -> line.equals(Line.BELOW + it.key())))
                .withTerms(EditorTerms.without(content.terms(), line));
    }

    /** One step up or down; of a criterion among those of its dimension. */
    static Content moved(Content content, String line, int step) {
        if (line.startsWith(Line.TARGETS)) {
            return content.withTerms(EditorTerms.moved(content.terms(), line, step));
        }
        if (line.startsWith(Line.BELOW)) {
            var rules = new ArrayList<>(content.below());
            var index = index(rules, it -> line.equals(Line.BELOW + it.key()));
            var other = index + step;
            if (index >= 0
                    && other >= 0
                    && other < rules.size()
                    && rules.get(other).condition() != null
                    && rules.get(index).condition() != null) {
                Collections.swap(rules, index, other);
            }
            return content.withBelow(rules);
        }
        var criteria = new ArrayList<>(content.criteria());
        var index = index(criteria, it -> line.equals(Line.CRITERIA + it.key()));
        for (var other = index + step; index >= 0 && other >= 0 && other < criteria.size(); other += step) {
            if (criteria.get(other).dimension() == criteria.get(index).dimension()) {
                Collections.swap(criteria, index, other);
                break;
            }
        }
        return content.withCriteria(criteria);
    }

    /** Puts back what {@link Line#json} said of a line that was removed; as it is if that line is there or says nothing. */
    static Content restored(Content content, String line, String json, int index) {
        if (line.startsWith(Line.TARGETS)) {
            return Line.json(content, line).isEmpty()
                    ? content.withTerms(EditorTerms.restored(content.terms(), json, index))
                    : content;
        }
        var name = line.startsWith(Line.BELOW) ? "below" : "criteria";
        if (!Line.json(content, line).isEmpty()
                || !(Contents.read("{\"" + name + "\":[" + json + "]}") instanceof Reading.Of(var read))) {
            return content;
        }
        return content.withCriteria(added(content.criteria(), index, read.criteria()))
                .withBelow(added(content.below(), index, read.below()));
    }

    static int index(Content content, String line) {
        if (line.startsWith(Line.TARGETS)) {
            return EditorTerms.index(content.terms(), line);
        }
        return line.startsWith(Line.BELOW)
                ? index(content.below(), it -> line.equals(Line.BELOW + it.key()))
                : index(content.criteria(), it -> line.equals(Line.CRITERIA + it.key()));
    }

    /** The packet after a button: {@code add}, {@code remove:2}, {@code up:2}, {@code down:2}. */
    static List<Packet> packet(List<Packet> packet, String deed) {
        if (deed.equals("add")) {
            return added(packet, packet.size(), new Packet("item_" + (packet.size() + 1), "", false));
        }
        if (!deed.matches("(remove|up|down):[0-9]{1,2}")) {
            return packet;
        }
        var index = Integer.parseInt(deed.substring(deed.indexOf(':') + 1));
        var items = new ArrayList<>(packet);
        var other = deed.startsWith("up") ? index - 1 : index + 1;
        if (index < items.size() && deed.startsWith("remove")) {
            items.remove(index);
        } else if (index < items.size() && other >= 0 && other < items.size()) {
            Collections.swap(items, index, other);
        }
        return items;
    }

    private static <T> int index(List<T> items, Predicate<T> wanted) {
        return IntStream.range(0, items.size())
                .filter(i -> wanted.test(items.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private static <T> List<T> others(List<T> items, Predicate<T> unwanted) {
        return items.stream().filter(unwanted.negate()).toList();
    }

    private static <T> List<T> added(List<T> items, int index, T item) {
        return added(items, index, List.of(item));
    }

    static <T> List<T> added(List<T> items, int index, List<T> more) {
        var all = new ArrayList<>(items);
        all.addAll(Math.clamp(index, 0, items.size()), more);
        return all;
    }

    private static String free(String wish, Set<String> taken) {
        var plain = wish.replaceAll("_[0-9]+$", "");
        var key = plain;
        for (var i = 2; taken.contains(key); i++) {
            key = plain + "_" + i;
        }
        return key;
    }
}
