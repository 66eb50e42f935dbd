package io.firsthand.criterion;

import static java.util.Map.entry;

import io.firsthand.lead.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead, by the paths of terms; a path without a value is unknown.
 *
 * <p>Values are {@code String}, {@code Double}, {@code Boolean}, {@link Instant}, {@link Duration}, a list of
 * {@code String} or a list of {@link Signal}. A few are never unknown: without a value there are no {@code signals} and
 * {@code lead.tags}, {@code touches.count} and {@code touches.human_count} are 0 and {@code lead.has_owner} is false.
 */
public final class Knowledge {

    private static final Map<String, Object> NEVER_UNKNOWN = Map.ofEntries(
            entry("signals", List.of()),
            entry("lead.tags", List.of()),
            entry("touches.count", 0d),
            entry("touches.human_count", 0d),
            entry("lead.has_owner", false));

    /** Longer texts are cut, so that no condition takes longer over one than it may. */
    static final int LONGEST = 2_000;

    private static final int MOST_IN_LIST = 1_000;

    private final Map<String, Object> values;

    Knowledge(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * Other numbers become {@code Double}, days their first moment in UTC, texts are stripped; what is blank is left out,
     * and so unknown. Throws {@link IllegalArgumentException} for a value of any other sort.
     */
    public static Knowledge of(Map<String, ?> values) {
        var kept = HashMap.<String, Object>newHashMap(values.size());
        values.forEach((path, value) -> {
            var it = kept(path, value);
            if (it != null) {
                kept.put(path, it);
            }
        });
        return new Knowledge(Map.copyOf(kept));
    }

    private static @Nullable Object kept(String path, Object value) {
        return switch (value) {
            case String it -> text(it);
            case Double it -> Double.isFinite(it) ? it + 0d : null;
            case Number it -> it.doubleValue();
            case Boolean _, Instant _, Duration _ -> value;
            case LocalDate it -> it.atStartOfDay(ZoneOffset.UTC).toInstant();
            case List<?> it
            when it.stream().allMatch(String.class::isInstance) ->
                it.stream().map(String.class::cast).limit(MOST_IN_LIST).toList();
            case List<?> it
            when it.stream().allMatch(Signal.class::isInstance) ->
                it.stream().limit(MOST_IN_LIST).toList();
            default -> throw new IllegalArgumentException("%s cannot be a %s".formatted(path, value.getClass()));
        };
    }

    private static @Nullable String text(String it) {
        var text = it.strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
    }

    public @Nullable Object get(String path) {
        var value = values.get(path);
        return value == null ? NEVER_UNKNOWN.get(path) : value;
    }

    public boolean isKnown(String path) {
        return get(path) != null;
    }

    /** Those that were given. */
    public Map<String, Object> values() {
        return values;
    }

    /** As canonical JSON, for {@link #read}. */
    public String json() {
        return KnowledgeJson.write(values);
    }

    /** Throws {@link io.firsthand.tlog.MalformedException} for anything that {@link #json} did not write. */
    public static Knowledge read(String json) {
        return new Knowledge(KnowledgeJson.read(json));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Knowledge it && values.equals(it.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** No values: they are personal data. */
    @Override
    public String toString() {
        return "Knowledge of " + values.size() + " terms";
    }
}
