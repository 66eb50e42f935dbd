package io.firsthand.tlog.json;

import io.firsthand.tlog.MalformedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Strict JSON (RFC 8259 within the limits of RFC 7493) as plain values: Map, List, String, Long, Double, Boolean, null.
 *
 * <p>Refused: duplicate keys, lone surrogates, invalid UTF-8, a byte order mark, integers beyond 2^53-1, nesting deeper
 * than 64, anything after the value.
 */
public final class Json {

    /** The largest whole number that every reader of JSON holds exactly. */
    public static final long MAX_INTEGER = (1L << 53) - 1;

    static final int MAX_DEPTH = 64;

    /** Stands for whatever was no UTF-8, or for itself. */
    private static final char REPLACEMENT = '\uFFFD';

    private final JsonTokens tokens;

    private Json(JsonTokens tokens) {
        this.tokens = tokens;
    }

    /** Throws {@link MalformedException} for anything that is not exactly one JSON value in UTF-8. */
    public static @Nullable Object parse(byte[] utf8) {
        return parse(text(utf8));
    }

    /** Throws {@link MalformedException} for anything that is not exactly one JSON value. */
    public static @Nullable Object parse(String text) {
        var tokens = new JsonTokens(text);
        var value = new Json(tokens).value(0);
        tokens.skipSpace();
        if (!tokens.atEnd()) {
            throw tokens.malformed("text after the end of the value");
        }
        return value;
    }

    /** Decodes UTF-8 and refuses what is none, where {@code new String} would put replacement characters. */
    public static String text(byte[] utf8) {
        var text = new String(utf8, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new MalformedException("This is not UTF-8.");
        }
    }

    /** Whether every surrogate in the text has its other half. */
    public static boolean isWellFormed(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private @Nullable Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw tokens.malformed("nested more than " + MAX_DEPTH + " deep");
        }
        tokens.skipSpace();
        return switch (tokens.peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> tokens.string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> tokens.number();
        };
    }

    private @Nullable Object literal(String word, @Nullable Object value) {
        tokens.word(word);
        return value;
    }

    private Map<String, @Nullable Object> object(int depth) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        tokens.expect('{');
        tokens.skipSpace();
        if (!tokens.take('}')) {
            do {
                tokens.skipSpace();
                var key = tokens.string();
                if (members.containsKey(key)) {
                    throw tokens.malformed("a key twice");
                }
                tokens.skipSpace();
                tokens.expect(':');
                members.put(key, value(depth + 1));
                tokens.skipSpace();
            } while (tokens.take(','));
            tokens.expect('}');
        }
        return members;
    }

    private List<@Nullable Object> array(int depth) {
        var items = new ArrayList<@Nullable Object>();
        tokens.expect('[');
        tokens.skipSpace();
        if (!tokens.take(']')) {
            do {
                items.add(value(depth + 1));
                tokens.skipSpace();
            } while (tokens.take(','));
            tokens.expect(']');
        }
        return items;
    }
}
