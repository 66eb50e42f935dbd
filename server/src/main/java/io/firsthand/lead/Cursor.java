package io.firsthand.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.lead.LeadQuery.Sort;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a list goes on: after the lead with this value and id. What a cursor can say is only where to begin, so that
 * a forged one shows nothing that its bearer could not see anyway; one that cannot be read, or is of another order,
 * is refused.
 */
public record Cursor(Sort sort, String value, UUID id) {

    private static final int LONGEST = 4_000;

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<Cursor> parse(String text, Sort sort) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 3);
            if (parts.length < 3 || !parts[0].equals(sort.id()) || !Checker.isText(parts[2])) {
                return Optional.empty();
            }
            if (sort != Sort.NAME) {
                var year = Instant.parse(parts[2]).atOffset(ZoneOffset.UTC).getYear();
                if (year < 1900 || year > 9999) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Cursor(sort, parts[2], UUID.fromString(parts[1])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Opaque, and safe in an address. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((sort.id() + " " + id + " " + value).getBytes(UTF_8));
    }
}
