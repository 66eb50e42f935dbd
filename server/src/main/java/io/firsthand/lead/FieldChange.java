package io.firsthand.lead;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a field held before and what it holds since; null for nothing. */
public record FieldChange(@Nullable String before, @Nullable String after) {

    boolean isReal() {
        return !Objects.equals(before, after);
    }
}
