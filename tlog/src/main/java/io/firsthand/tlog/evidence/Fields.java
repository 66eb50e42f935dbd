package io.firsthand.tlog.evidence;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.MalformedException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object of a closed schema; whatever is missing, of another type or unknown is refused. */
final class Fields {

    private final String what;
    private final Map<?, ?> members;

    /** @param what begins each sentence, such as "The entry" */
    Fields(String what, @Nullable Object json, Set<String> known) {
        if (!(json instanceof Map<?, ?> map)) {
            throw new MalformedException(what + " is not a JSON object.");
        }
        this.what = what;
        this.members = map;
        if (!known.containsAll(map.keySet())) {
            throw new MalformedException(what + " has a key that does not belong there.");
        }
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    void version(long expected) {
        if (count("v") != expected) {
            throw new MalformedException("%s is not of version %d.".formatted(what, expected));
        }
    }

    String text(String key) {
        return value(key, String.class, "text");
    }

    String text(String key, Pattern shape) {
        var text = text(key);
        if (!shape.matcher(text).matches()) {
            throw malformed(key, "of the right form");
        }
        return text;
    }

    long count(String key) {
        long number = value(key, Long.class, "a whole number");
        if (number < 0) {
            throw malformed(key, "a count");
        }
        return number;
    }

    Instant millis(String key) {
        return Instant.ofEpochMilli(value(key, Long.class, "a whole number"));
    }

    /** Only the text that UUID itself writes, so that one id has one form. */
    UUID uuid(String key) {
        var text = text(key);
        try {
            var uuid = UUID.fromString(text);
            if (uuid.toString().equals(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw malformed(key, "a UUID in lower case");
    }

    @Nullable UUID uuidIfPresent(String key) {
        return has(key) ? uuid(key) : null;
    }

    Hash hash(String key) {
        return Hash.of(Base64Text.bytes(text(key), Hash.LENGTH, name(key)));
    }

    @Nullable Hash hashIfPresent(String key) {
        return has(key) ? hash(key) : null;
    }

    Commitments commitments(String key) {
        var json = new LinkedHashMap<String, String>();
        Map<?, ?> object = value(key, Map.class, "an object");
        object.forEach((label, commitment) -> {
            if (!(commitment instanceof String base64)) {
                throw malformed(key, "an object of texts");
            }
            json.put((String) label, base64);
        });
        return Commitments.in(json, "A commitment");
    }

    @Nullable Object json(String key) {
        return members.get(key);
    }

    List<?> list(String key) {
        return value(key, List.class, "a list");
    }

    private <T> T value(String key, Class<T> type, String typeName) {
        var value = members.get(key);
        if (value == null) {
            throw new MalformedException("%s has no \"%s\".".formatted(what, key));
        }
        if (!type.isInstance(value)) {
            throw malformed(key, typeName);
        }
        return type.cast(value);
    }

    private MalformedException malformed(String key, String expected) {
        return new MalformedException("%s is not %s.".formatted(name(key), expected));
    }

    private String name(String key) {
        return what + "'s \"" + key + '"';
    }
}
