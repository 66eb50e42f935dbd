package io.firsthand.buying;

import io.firsthand.buying.Evaluation.Field;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.web.Days;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tidies what somebody says of an evaluation; what is blank becomes nothing. */
final class EvaluationCheck {

    static final int LONGEST_TEXT = 2_000;
    static final int LONGEST_LINE = 300;
    static final int MOST_LINES = 20;

    private final Checker checker;

    EvaluationCheck(Checker checker) {
        this.checker = checker;
    }

    @Nullable Object tidy(Field field, @Nullable Object given) {
        return given == null
                ? null
                : switch (field.shape()) {
                    case TEXT -> checker.block(field.id(), String.valueOf(given), LONGEST_TEXT);
                    case DAY -> day(field.id(), String.valueOf(given));
                    case LINES -> lines(field, given);
                    case STEPS -> objects(field, given, this::step);
                    case RISKS -> objects(field, given, this::risk);
                };
    }

    private @Nullable String day(String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return Days.parse(given).toString();
        } catch (DateTimeException _) {
            checker.add(field, Reason.NOT_A_DATE, "");
            return null;
        }
    }

    private @Nullable Object lines(Field field, Object given) {
        if (!(given instanceof List<?> list)) {
            checker.add(field.id(), Reason.NOT_TEXT, "");
            return null;
        }
        var lines = new ArrayList<String>();
        for (var it : list) {
            var line = checker.line(field.id(), String.valueOf(it), LONGEST_LINE);
            if (line != null && !lines.contains(line)) {
                lines.add(line);
            }
        }
        return bounded(field, lines);
    }

    /** Reads one object; nothing if it says nothing. */
    private interface Reading {
        @Nullable Map<String, String> of(String field, Map<?, ?> given);
    }

    private @Nullable Object objects(Field field, Object given, Reading reading) {
        if (!(given instanceof List<?> list)) {
            checker.add(field.id(), Reason.NOT_AN_OBJECT, "");
            return null;
        }
        var all = new ArrayList<Map<String, String>>();
        for (var it : list) {
            if (!(it instanceof Map<?, ?> map)) {
                checker.add(field.id(), Reason.NOT_AN_OBJECT, "");
                continue;
            }
            var one = reading.of(field.id(), map);
            if (one != null) {
                all.add(one);
            }
        }
        return bounded(field, all);
    }

    private @Nullable Map<String, String> step(String field, Map<?, ?> given) {
        var text = checker.line(field, text(given, "text"), LONGEST_LINE);
        var on = day(field, text(given, "on"));
        if (text == null && on != null) {
            checker.add(field, Reason.MISSING, "");
        }
        return text == null ? null : with(with(new TreeMap<>(), "text", text), "on", on);
    }

    private @Nullable Map<String, String> risk(String field, Map<?, ?> given) {
        var kind = text(given, "kind");
        if (kind == null || !Evaluation.RISKS.contains(kind)) {
            checker.add(field, Reason.UNKNOWN_CHOICE, String.join(", ", Evaluation.RISKS));
            return null;
        }
        var text = checker.line(field, text(given, "text"), LONGEST_LINE);
        var reducer = checker.line(field, text(given, "reducer"), LONGEST_LINE);
        return text == null && reducer == null
                ? null
                : with(with(with(new TreeMap<>(), "kind", kind), "text", text), "reducer", reducer);
    }

    private @Nullable Object bounded(Field field, List<?> list) {
        if (list.size() > MOST_LINES) {
            checker.add(field.id(), Reason.TOO_MANY, String.valueOf(MOST_LINES));
        }
        return list.isEmpty() ? null : list;
    }

    private static @Nullable String text(Map<?, ?> given, String name) {
        var value = given.get(name);
        return value == null ? null : String.valueOf(value);
    }

    private static Map<String, String> with(Map<String, String> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
        return map;
    }
}
