package io.firsthand.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object while it is read; what is not as it should be is noted with its path. */
final class Members {

    private final Map<?, ?> values;
    private final String path;
    private final List<Problem> problems;

    private Members(Map<?, ?> values, String path, List<Problem> problems) {
        this.values = values;
        this.path = path;
        this.problems = problems;
    }

    /** Only these members may be there. */
    static Members of(@Nullable Object value, String path, List<Problem> problems, Set<String> names) {
        if (!(value instanceof Map<?, ?> map)) {
            problems.add(Problem.of(path, "noObject"));
            return new Members(Map.of(), path, new ArrayList<>());
        }
        var members = new Members(map, path, problems);
        map.keySet().stream()
                .map(String::valueOf)
                .filter(it -> !names.contains(it))
                .forEach(it -> members.note(
                        it,
                        "unknownMember",
                        it,
                        String.join(", ", names.stream().sorted().toList())));
        return members;
    }

    String text(String name) {
        return Optional.ofNullable(textOrNull(name)).orElse("");
    }

    @Nullable String textOrNull(String name) {
        var value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        note(name, "noText");
        return null;
    }

    int number(String name, int otherwise) {
        var value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Long number && number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE) {
            return number.intValue();
        }
        note(name, "noNumber");
        return otherwise;
    }

    boolean truth(String name) {
        var value = values.get(name);
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value != null) {
            note(name, "noTruth");
        }
        return false;
    }

    List<?> list(String name) {
        var value = values.get(name);
        if (value instanceof List<?> list) {
            return list;
        }
        if (value != null) {
            note(name, "noList");
        }
        return List.of();
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var it : list(name)) {
            if (it instanceof String text) {
                texts.add(text);
            } else {
                note(name, "noText");
            }
        }
        return texts;
    }

    @Nullable Object value(String name) {
        return values.get(name);
    }

    /** The one of these choices that the member names; the first one, with a note, for anything else. */
    <T> T choice(String name, List<T> choices, java.util.function.Function<T, String> id) {
        var wanted = textOrNull(name);
        return choices.stream()
                .filter(it -> id.apply(it).equals(wanted))
                .findFirst()
                .orElseGet(() -> {
                    note(
                            name,
                            "noChoice",
                            String.join(", ", choices.stream().map(id).toList()));
                    return choices.getFirst();
                });
    }

    void note(String name, String key, Object... args) {
        problems.add(Problem.of(path.isEmpty() ? name : path + "." + name, key, args));
    }
}
