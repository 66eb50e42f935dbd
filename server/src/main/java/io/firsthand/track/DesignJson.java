package io.firsthand.track;

import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Designs as canonical JSON; what is absent is left out. */
final class DesignJson {

    private static final int DEEPEST = 8;

    private DesignJson() {}

    static String write(Design it) {
        var all = new LinkedHashMap<String, Object>();
        all.put("format", 1L);
        all.put("name", it.name());
        all.put("purpose", it.purpose());
        all.put("language", it.language());
        all.put("takesIn", it.takesIn());
        put(all, "keeper", it.keeper());
        all.put("exit", it.exit());
        all.put("reentry", it.reentry());
        all.put("lookAgainDays", (long) it.lookAgainDays());
        all.put("steps", it.steps().stream().map(DesignJson::step).toList());
        return Jcs.text(all);
    }

    static Map<String, Object> step(Step step) {
        var all = new LinkedHashMap<String, Object>();
        all.put("key", step.key());
        all.put("kind", step.kind());
        switch (step) {
            case Step.Email it -> {
                all.put("purpose", it.purpose());
                all.put("subject", it.subject());
                all.put("text", it.text());
            }
            case Step.Task it -> {
                all.put("title", it.title());
                all.put("note", it.note());
                all.put("dueDays", (long) it.dueDays());
                put(all, "responsible", it.responsible());
            }
            case Step.Webhook it -> {
                put(all, "endpoint", it.endpoint());
                all.put("note", it.note());
            }
            case Step.Content it -> {
                all.put("purpose", it.purpose());
                put(all, "piece", it.piece());
                all.put("subject", it.subject());
                all.put("text", it.text());
            }
            case Step.Wait it -> all.put("days", (long) it.days());
            case Step.Branch it -> {
                all.put("condition", it.condition());
                all.put("met", it.met().stream().map(DesignJson::step).toList());
                all.put(
                        "otherwise",
                        it.otherwise().stream().map(DesignJson::step).toList());
            }
        }
        return all;
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    /** Of anybody. */
    static Design read(String json) throws Unread {
        try {
            return design(object(Json.parse(json), ""));
        } catch (MalformedException e) {
            throw new Unread("", String.valueOf(e.getMessage()));
        }
    }

    private static Design design(Map<?, ?> all) throws Unread {
        return new Design(
                text(all, "name", ""),
                text(all, "purpose", ""),
                text(all, "language", "en"),
                Boolean.TRUE.equals(all.get("takesIn")),
                id(all, "keeper"),
                text(all, "exit", ""),
                text(all, "reentry", ""),
                number(all, "lookAgainDays", Design.USUAL_DAYS),
                steps(all, "steps", 0));
    }

    private static List<Step> steps(Map<?, ?> all, String name, int depth) throws Unread {
        if (!(all.get(name) instanceof List<?> list)) {
            return List.of();
        }
        if (depth > DEEPEST || list.size() > DesignRules.MOST_STEPS) {
            throw new Unread(name, "too many steps");
        }
        var steps = new ArrayList<Step>();
        for (var it : list) {
            steps.add(read(object(it, name), depth));
        }
        return steps;
    }

    private static Step read(Map<?, ?> it, int depth) throws Unread {
        var key = text(it, "key", "");
        return switch (text(it, "kind", "")) {
            case "email" ->
                new Step.Email(key, text(it, "purpose", "news"), text(it, "subject", ""), text(it, "text", ""));
            case "task" ->
                new Step.Task(
                        key,
                        text(it, "title", ""),
                        text(it, "note", ""),
                        number(it, "dueDays", 1),
                        id(it, "responsible"));
            case "webhook" -> new Step.Webhook(key, id(it, "endpoint"), text(it, "note", ""));
            case "content" ->
                new Step.Content(
                        key,
                        text(it, "purpose", "news"),
                        id(it, "piece"),
                        text(it, "subject", ""),
                        text(it, "text", ""));
            case "wait" -> new Step.Wait(key, number(it, "days", 1));
            case "branch" ->
                new Step.Branch(
                        key, text(it, "condition", ""), steps(it, "met", depth + 1), steps(it, "otherwise", depth + 1));
            default -> throw new Unread("steps." + key + ".kind", "one of email, content, task, webhook, wait, branch");
        };
    }

    private static Map<?, ?> object(@Nullable Object value, String path) throws Unread {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new Unread(path, "an object");
    }

    private static String text(Map<?, ?> all, String name, String otherwise) throws Unread {
        var value = all.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof String text) {
            return text;
        }
        throw new Unread(name, "a text");
    }

    private static int number(Map<?, ?> all, String name, int otherwise) throws Unread {
        var value = all.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Long number && Math.abs(number) < 1_000_000) {
            return number.intValue();
        }
        throw new Unread(name, "a whole number");
    }

    private static @Nullable UUID id(Map<?, ?> all, String name) throws Unread {
        try {
            return Optional.ofNullable(text(all, name, ""))
                    .filter(it -> !it.isEmpty())
                    .map(UUID::fromString)
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            throw new Unread(name, "the id of a person");
        }
    }

    /** What stands where something else should. */
    static final class Unread extends Exception {

        private static final long serialVersionUID = 1;

        private final String path;

        Unread(String path, String expected) {
            super(expected);
            this.path = path;
        }

        String path() {
            return path;
        }
    }
}
