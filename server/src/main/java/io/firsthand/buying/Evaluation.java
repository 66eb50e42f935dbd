package io.firsthand.buying;

import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of how a company evaluates: the last thing learnt of each field. */
public record Evaluation(Map<Field, Learnt> fields) {

    public static final Evaluation UNKNOWN = new Evaluation(Map.of());

    public Evaluation {
        fields = Map.copyOf(fields);
    }

    /** What can be learnt, in the order it is asked. */
    public enum Field {
        /** In the buyer’s words. */
        PROBLEM(Shape.TEXT),
        STATUS_QUO(Shape.TEXT),
        CRITERIA(Shape.LINES),
        STEPS(Shape.STEPS),
        ALTERNATIVES(Shape.LINES),
        RISKS(Shape.RISKS),
        DECIDING_ON(Shape.DAY),
        /** Why the day may slip. */
        SLIP(Shape.TEXT);

        private final Shape shape;

        Field(Shape shape) {
            this.shape = shape;
        }

        public Shape shape() {
            return shape;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The key of its words. */
        public String words() {
            return "buying.field." + id();
        }

        public static Optional<Field> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }

        public static String known() {
            return String.join(", ", Arrays.stream(values()).map(Field::id).toList());
        }
    }

    /** What its value is: a text, a day as text, a list of texts, or a list of objects with texts. */
    public enum Shape {
        TEXT,
        DAY,
        LINES,
        /** Each with {@code text} and perhaps a day {@code on}. */
        STEPS,
        /** Each with one of {@link #RISKS} as {@code kind}, {@code text}, and perhaps {@code reducer}: what would reduce it. */
        RISKS
    }

    /** What may speak against it within the company. */
    public static final List<String> RISKS = List.of("career", "budget", "integration", "legal");

    /**
     * One thing learnt.
     *
     * @param value null where it is known no more
     * @param lead in whose conversation
     */
    public record Learnt(UUID id, Field field, @Nullable Object value, LeadId lead, Instant at, UUID by) {

        public String text() {
            return value instanceof String text ? text : "";
        }

        public List<String> lines() {
            return value instanceof List<?> list
                    ? list.stream()
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList()
                    : List.of();
        }

        public List<Map<?, ?>> objects() {
            return value instanceof List<?> list
                    ? list.stream()
                            .filter(Map.class::isInstance)
                            .<Map<?, ?>>map(it -> (Map<?, ?>) it)
                            .toList()
                    : List.of();
        }
    }

    /** The latest of each field of what was learnt, in the order of learning. */
    static Evaluation of(List<Learnt> all) {
        var latest = new EnumMap<Field, Learnt>(Field.class);
        all.forEach(it -> latest.put(it.field(), it));
        latest.values().removeIf(it -> it.value() == null);
        return new Evaluation(latest);
    }

    public Optional<Learnt> get(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    public String text(Field field) {
        return get(field).map(Learnt::text).orElse("");
    }

    public @Nullable LocalDate decidingOn() {
        return get(Field.DECIDING_ON).map(it -> LocalDate.parse(it.text())).orElse(null);
    }

    public boolean isUnknown() {
        return fields.isEmpty();
    }
}
