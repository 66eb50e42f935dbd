package io.firsthand.criterion;

import org.jspecify.annotations.Nullable;

/**
 * One question of a definition.
 *
 * @param key names it within its definition, such as {@code budget}: small letters, figures and {@code _}
 * @param points what meeting it brings, 1 to 100; 0 unless it is {@link Weight#SUPPORTING}
 * @param question in plain words
 * @param condition in CEL, over the terms of the {@link Vocabulary}
 * @param evidence what would show it
 * @param askedBy who wants it
 */
public record Criterion(
        String key,
        Dimension dimension,
        Weight weight,
        int points,
        String question,
        String condition,
        @Nullable String evidence,
        @Nullable String askedBy,
        @Nullable String why) {

    public static final int MOST_POINTS = 100;
}
