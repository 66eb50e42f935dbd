package io.firsthand.capture;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One object of what a device said, read with bounds; what is of another kind than agreed, or too long, is refused with
 * its place and the mend.
 *
 * @param path where it stands, such as {@code values.notes}
 */
record Said(String path, Map<String, Object> map) {

    static Said of(String path, @Nullable Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            throw new Unfit(path, "must be an object");
        }
        map.values().forEach(it -> check(path, it));
        @SuppressWarnings("unchecked") // JSON has no other keys than strings; check saw that there is no null.
        var object = (Map<String, Object>) map;
        return new Said(path, object);
    }

    /** As it was stored; whoever changed it there is told of by the check of the lead. */
    @SuppressWarnings("unchecked") // JSON has no other keys than strings.
    static Map<String, Object> ofStored(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static void check(String path, @Nullable Object value) {
        switch (value) {
            case null -> throw new Unfit(path, "must have no null; leave out what is not known");
            case Double _ -> throw new Unfit(path, "must have whole numbers only");
            case String text when text.indexOf('\0') >= 0 -> throw new Unfit(path, "must have no NUL character");
            case List<?> list -> list.forEach(it -> check(path, it));
            case Map<?, ?> map ->
                map.forEach((key, it) -> {
                    check(path, key);
                    check(path, it);
                });
            default -> {}
        }
    }

    @Nullable String text(String name, int longest) {
        var value = map.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw unfit(name, "must be a text");
        }
        if (text.length() > longest) {
            throw unfit(name, "must have at most %,d characters".formatted(longest));
        }
        return text.isBlank() ? null : text;
    }

    @Nullable Long number(String name) {
        var value = map.get(name);
        if (value != null && !(value instanceof Long)) {
            throw unfit(name, "must be a whole number");
        }
        return (Long) value;
    }

    @Nullable Boolean flag(String name) {
        var value = map.get(name);
        if (value != null && !(value instanceof Boolean)) {
            throw unfit(name, "must be true or false");
        }
        return (Boolean) value;
    }

    @Nullable UUID id(String name) {
        var text = text(name, 36);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw unfit(name, "must be an id such as 01932f6e-7c1a-7d52-9b3e-0f6c2a8d41e7");
        }
    }

    List<String> texts(String name, int most, int longest) {
        return list(name, most).stream()
                .map(it -> {
                    if (!(it instanceof String text) || text.length() > longest) {
                        throw unfit(name, "must be a list of texts of at most %,d characters".formatted(longest));
                    }
                    return text;
                })
                .toList();
    }

    List<Said> objects(String name, int most) {
        var list = list(name, most);
        return IntStream.range(0, list.size())
                .mapToObj(i -> of("%s.%s[%d]".formatted(path, name, i), list.get(i)))
                .toList();
    }

    private List<?> list(String name, int most) {
        var value = map.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.size() > most) {
            throw unfit(name, "must be a list of at most " + most);
        }
        return list;
    }

    private Unfit unfit(String name, String sentence) {
        return new Unfit(path + "." + name, sentence);
    }
}
