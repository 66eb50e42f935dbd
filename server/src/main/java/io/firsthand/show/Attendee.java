package io.firsthand.show;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who will come to a show, as its organiser says.
 *
 * @param badge what the code on the badge reads
 */
public record Attendee(
        String badge,
        String name,
        @Nullable String company,
        @Nullable String title,
        @Nullable String email,
        @Nullable String phone) {}
