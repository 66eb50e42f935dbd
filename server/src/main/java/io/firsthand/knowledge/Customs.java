package io.firsthand.knowledge;

import io.firsthand.criterion.TermType;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.field.CustomField;
import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldType;
import io.firsthand.field.Notation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What leads have in the workspace’s own fields, and what was answered to the questions of shows, as values of the
 * terms’ types; what is none of its type is unknown.
 */
final class Customs {

    private record Target(String path, FieldType type) {}

    private final Map<String, Target> byPlainName = new HashMap<>();
    /** Names as leads have them are few, and comparing them plainly takes a while. */
    private final Map<String, Optional<Target>> byName = new ConcurrentHashMap<>();

    private final Map<String, Target> byQuestion = new HashMap<>();

    private Customs(List<CustomField> fields) {
        fields.forEach(
                it -> byPlainName.put(CustomField.plain(it.name()), new Target(Vocabularies.path(it), it.type())));
    }

    static Customs of(CustomFields fields, Vocabularies vocabularies) {
        var customs = new Customs(fields.all());
        var paths = vocabularies.pathsOfAnswers();
        if (!paths.isEmpty()) {
            var vocabulary = vocabularies.current();
            paths.forEach((question, path) ->
                    vocabulary.find(path).ifPresent(it -> customs.answer(question, path, it.type())));
        }
        return customs;
    }

    private void answer(UUID question, String path, TermType type) {
        var read = switch (type) {
            case NUMBER -> FieldType.NUMBER;
            case BOOLEAN -> FieldType.BOOLEAN;
            default -> FieldType.TEXT;
        };
        byQuestion.put(question.toString(), new Target(path, read));
    }

    /** The path of the field of that name; null for none that is defined. */
    @Nullable String path(String name) {
        return target(name).map(Target::path).orElse(null);
    }

    /** Puts what a lead has under a name of its own; null for nothing any more. */
    void put(Map<String, Object> into, String name, @Nullable Object value) {
        target(name).ifPresent(it -> Person.put(into, it.path(), value == null ? null : typed(it.type(), value)));
    }

    /** Puts what was said in a conversation, as its notes have it. */
    void said(Map<String, Object> into, Map<?, ?> notes) {
        into.putAll(Said.of(notes));
        if (notes.get("answers") instanceof List<?> answers) {
            answers.forEach(it -> answered(into, it));
        }
    }

    private void answered(Map<String, Object> into, @Nullable Object json) {
        if (json instanceof Map<?, ?> answer && answer.get("answer") instanceof String text && !text.isBlank()) {
            var target = byQuestion.get(String.valueOf(answer.get("question")));
            if (target != null) {
                Person.put(into, target.path(), typed(target.type(), text));
            }
        }
    }

    private Optional<Target> target(String name) {
        return byName.computeIfAbsent(name, it -> Optional.ofNullable(byPlainName.get(CustomField.plain(it))));
    }

    private static @Nullable Object typed(FieldType type, Object value) {
        if (type == FieldType.NUMBER && value instanceof Number number) {
            return number.doubleValue();
        }
        if (type == FieldType.BOOLEAN && value instanceof Boolean) {
            return value;
        }
        var text = String.valueOf(value);
        if (type == FieldType.TEXT || type == FieldType.CHOICE) {
            return text;
        }
        return Notation.OURS.read(type, text).map(read -> parsed(type, read)).orElse(null);
    }

    private static Object parsed(FieldType type, String read) {
        return switch (type) {
            case NUMBER -> Double.parseDouble(read);
            case BOOLEAN -> Boolean.parseBoolean(read);
            case DURATION -> Duration.parse(read);
            case DATE ->
                read.contains("T")
                        ? Instant.parse(read)
                        : LocalDate.parse(read).atStartOfDay(ZoneOffset.UTC).toInstant();
            case TEXT, CHOICE -> read;
        };
    }
}
