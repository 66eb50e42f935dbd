package io.firsthand.tlog.json;

import io.firsthand.tlog.MalformedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON Canonicalization Scheme, RFC 8785: one value has exactly one sequence of bytes. */
public final class Jcs {

    private final StringBuilder out = new StringBuilder();

    private Jcs() {}

    /** The canonical UTF-8 bytes of Map, List, String, Long, Integer, Double, Boolean or null. */
    public static byte[] bytes(@Nullable Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** What {@link #bytes} encodes; throws {@link MalformedException} for what {@link Json} would not read again. */
    public static String text(@Nullable Object value) {
        var jcs = new Jcs();
        jcs.write(value, 0);
        return jcs.out.toString();
    }

    private void write(@Nullable Object value, int depth) {
        if (depth > Json.MAX_DEPTH) {
            throw new MalformedException("A value is nested more than " + Json.MAX_DEPTH + " deep.");
        }
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth);
            case Integer number -> out.append(number);
            case Long number -> writeInteger(number);
            case Double number -> writeNumber(number);
            case String text -> writeString(text);
            case List<?> items -> writeArray(items, depth);
            case Map<?, ?> members -> writeObject(members, depth);
            default ->
                throw new MalformedException(
                        "There is no JSON for a " + value.getClass().getSimpleName() + ".");
        }
    }

    private void writeInteger(long number) {
        if (number > Json.MAX_INTEGER || number < -Json.MAX_INTEGER) {
            throw new MalformedException("An integer lies beyond 2^53-1.");
        }
        out.append(number);
    }

    /** Below 1e21 a whole double is written like an integer, and so the same limit holds for it. */
    private void writeNumber(double number) {
        if (Math.abs(number) > Json.MAX_INTEGER && Math.abs(number) < 1e21) {
            throw new MalformedException("An integer lies beyond 2^53-1.");
        }
        out.append(EcmaNumber.text(number));
    }

    /** Keys are ordered by UTF-16 code units, which is how String compares. */
    private void writeObject(Map<?, ?> members, int depth) {
        var sorted = new TreeMap<String, @Nullable Object>();
        members.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        var separator = "";
        for (var member : sorted.entrySet()) {
            out.append(separator);
            writeString(member.getKey());
            out.append(':');
            write(member.getValue(), depth + 1);
            separator = ",";
        }
        out.append('}');
    }

    private void writeArray(List<?> items, int depth) {
        out.append('[');
        var separator = "";
        for (var item : items) {
            out.append(separator);
            write(item, depth + 1);
            separator = ",";
        }
        out.append(']');
    }

    private void writeString(String text) {
        if (!Json.isWellFormed(text)) {
            throw new MalformedException("A text has a lone surrogate.");
        }
        out.append('"');
        var plain = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, plain, i).append(escaped(c));
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> String.format("\\u%04x", (int) c);
        };
    }
}
