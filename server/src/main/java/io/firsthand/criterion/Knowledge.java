package io.firsthand.criterion;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead, by the paths of terms; a path without a value is unknown.
 *
 * <p>Values are {@code String}, {@code Double}, {@code Boolean}, {@link java.time.Instant}, {@link java.time.Duration},
 * a list of {@code String} or a list of {@link io.firsthand.lead.Signal}. {@code signals} and {@code lead.tags} are
 * never unknown: without a value they are empty.
 */
public final class Knowledge {

    private final Map<String, Object> values;

    private Knowledge(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** Other numbers become {@code Double}, days their first moment in UTC; blank texts are unknown and left out. */
    public static Knowledge of(Map<String, Object> values) {
        return new Knowledge(values);
    }

    public @Nullable Object get(String path) {
        return values.get(path);
    }

    public boolean isKnown(String path) {
        return values.containsKey(path);
    }

    public Map<String, Object> values() {
        return values;
    }

    /** As canonical JSON, for {@link #read}. */
    public String json() {
        throw new UnsupportedOperationException();
    }

    public static Knowledge read(String json) {
        throw new UnsupportedOperationException(json);
    }
}
