package io.firsthand.buying.web;

import io.firsthand.buying.Evaluation;
import io.firsthand.buying.Evaluation.Field;
import io.firsthand.buying.Evaluation.Learnt;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What somebody typed about an evaluation: a line for each of a list, a pair of fields for each step and each risk. */
public record EvaluationForm(Map<String, String> typed) {

    /** As many steps can be typed at once. */
    static final int STEPS = 8;

    private static final String AS_OPENED = "as-opened.";

    public EvaluationForm {
        typed = Map.copyOf(typed);
    }

    static EvaluationForm of(Evaluation known) {
        var typed = new HashMap<String, String>();
        for (var field : Field.values()) {
            known.get(field).ifPresent(it -> fill(typed, it));
        }
        return new EvaluationForm(typed);
    }

    private static void fill(Map<String, String> typed, Learnt it) {
        switch (it.field().shape()) {
            case TEXT, DAY -> typed.put(it.field().id(), it.text());
            case LINES -> typed.put(it.field().id(), String.join("\n", it.lines()));
            case STEPS -> {
                var steps = it.objects();
                for (var i = 0; i < steps.size(); i++) {
                    put(typed, "step." + i + ".text", steps.get(i).get("text"));
                    put(typed, "step." + i + ".on", steps.get(i).get("on"));
                }
            }
            case RISKS ->
                it.objects().forEach(risk -> {
                    put(typed, "risk." + risk.get("kind") + ".text", risk.get("text"));
                    put(typed, "risk." + risk.get("kind") + ".reducer", risk.get("reducer"));
                });
        }
    }

    private static void put(Map<String, String> typed, String name, @Nullable Object value) {
        if (value != null) {
            typed.put(name, String.valueOf(value));
        }
    }

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    /** How many lines for steps there are: those that say something and two more. */
    public int steps() {
        var last = 0;
        for (var i = 0; i < STEPS; i++) {
            if (!get("step." + i + ".text").isBlank()
                    || !get("step." + i + ".on").isBlank()) {
                last = i + 1;
            }
        }
        return Math.min(STEPS, last + 2);
    }

    /** All fields that say something else than when the form was opened: what others learnt meanwhile stays. */
    Map<Field, @Nullable Object> given() {
        var given = new EnumMap<Field, @Nullable Object>(Field.class);
        for (var field : Field.values()) {
            if (!mark(field).equals(typed.get(AS_OPENED + field.id()))) {
                given.put(field, value(field));
            }
        }
        return given;
    }

    /** What the form carries along of each field, to tell whether somebody changed it. */
    public Map<String, String> asOpened() {
        var marks = new TreeMap<String, String>();
        for (var field : Field.values()) {
            var name = AS_OPENED + field.id();
            marks.put(name, typed.getOrDefault(name, mark(field)));
        }
        return marks;
    }

    private String mark(Field field) {
        return Integer.toHexString(
                String.valueOf(value(field)).replace("\r\n", "\n").strip().hashCode());
    }

    private @Nullable Object value(Field field) {
        return switch (field.shape()) {
            case TEXT, DAY -> get(field.id());
            case LINES -> List.of(get(field.id()).split("\\R"));
            case STEPS -> {
                var steps = new ArrayList<Map<String, String>>();
                for (var i = 0; i < STEPS; i++) {
                    steps.add(Map.of("text", get("step." + i + ".text"), "on", get("step." + i + ".on")));
                }
                yield steps;
            }
            case RISKS ->
                Evaluation.RISKS.stream()
                        .map(kind -> Map.of(
                                "kind",
                                kind,
                                "text",
                                get("risk." + kind + ".text"),
                                "reducer",
                                get("risk." + kind + ".reducer")))
                        .toList();
        };
    }
}
