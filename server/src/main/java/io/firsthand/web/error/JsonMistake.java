package io.firsthand.web.error;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with a JSON body.
 *
 * @param field where, as a path such as {@code contact.email}; null when it is not about one field
 */
record JsonMistake(@Nullable String field, String detail) {

    static JsonMistake in(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                new JsonMistake(pathOf(unknown), "is not known here; leave it out, or use one of " + knownTo(unknown));
            case InvalidFormatException format -> new JsonMistake(pathOf(format), expected(format));
            case MismatchedInputException mismatch
            when pathOf(mismatch) == null -> new JsonMistake(null, "The body " + expected(mismatch));
            case MismatchedInputException mismatch -> new JsonMistake(pathOf(mismatch), expected(mismatch));
            case StreamConstraintsException limit ->
                new JsonMistake(null, beyond(String.valueOf(limit.getOriginalMessage())));
            case DatabindException other when other.getCause() instanceof StreamReadException inner -> in(inner);
            case StreamReadException malformed -> new JsonMistake(null, malformed(malformed));
            case JacksonException other -> new JsonMistake(null, malformed(other));
            case null -> new JsonMistake(null, "The body is missing; send a JSON document");
            default -> new JsonMistake(null, "The body cannot be read");
        };
    }

    /** In our words: the parser's name its own settings. */
    private static String beyond(String limit) {
        if (limit.contains("nesting depth")) {
            return "The JSON is nested too deeply; send objects and lists at most 64 levels deep";
        }
        if (limit.contains("String value length")) {
            return "A text in the JSON is too long; send at most 1,000,000 characters";
        }
        if (limit.contains("Number value length")) {
            return "A number in the JSON has too many digits; send at most 100";
        }
        return limit.contains("name") && limit.contains("length")
                ? "The name of a field in the JSON is too long; use the names that the API reference lists"
                : "The JSON is too large; send less at a time";
    }

    private static String malformed(JacksonException problem) {
        var at = problem.getLocation();
        var where = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return "The JSON is malformed%s: %s".formatted(where, firstLineOf(problem.getOriginalMessage()));
    }

    private static String expected(MismatchedInputException problem) {
        var target = problem.getTargetType();
        if (target != null && target.isEnum()) {
            return "must be one of "
                    + Stream.of(target.getEnumConstants()).map(String::valueOf).collect(joining(", "));
        }
        if (problem instanceof InvalidFormatException && String.class.equals(target)) {
            return "has a character that cannot be kept: NUL, or half of a character (a lone surrogate)";
        }
        return target == null ? firstLineOf(problem.getOriginalMessage()) : "must be " + nameOf(target);
    }

    private static String nameOf(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        if (type.getName().startsWith("java.time.")) {
            return "a time such as 2026-11-21T14:03:00Z";
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return type.getName().startsWith("java.") ? "a " + type.getSimpleName() : "an object";
    }

    private static String knownTo(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds();
        return known == null
                ? "none"
                : known.stream().map(String::valueOf).sorted().collect(joining(", "));
    }

    private static @Nullable String pathOf(DatabindException problem) {
        var path = problem.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(joining());
        return path.isEmpty() ? null : path.startsWith(".") ? path.substring(1) : path;
    }

    /** Jackson names the class in its second line; that is nobody's business outside. */
    private static String firstLineOf(@Nullable String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
