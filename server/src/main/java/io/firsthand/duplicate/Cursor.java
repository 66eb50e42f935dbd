package io.firsthand.duplicate;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a page of the queue ended. */
public record Cursor(int score, Instant at, UUID id) {

    public String text() {
        return score + "~" + at.toEpochMilli() + "~" + id;
    }

    /** Empty for a text that no page ended with. */
    public static Optional<Cursor> of(String text) {
        var parts = text.split("~", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cursor(
                    Integer.parseInt(parts[0]),
                    Instant.ofEpochMilli(Long.parseLong(parts[1])),
                    UUID.fromString(parts[2])));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
