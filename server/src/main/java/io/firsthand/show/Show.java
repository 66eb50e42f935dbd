package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trade show at which the workspace has a booth.
 *
 * @param version grows with each change
 * @param from the first day, {@code to} the last, both in the zone of the venue
 * @param products what may be talked about, as the phone offers it
 * @param tags quick tags, as the phone offers them
 * @param publicNumber under which strangers may look at the big screen, unless nobody may
 * @param withdrawn whether somebody deleted it
 */
public record Show(
        UUID id,
        long version,
        String name,
        Venue venue,
        ZoneId zone,
        LocalDate from,
        LocalDate to,
        @Nullable String notes,
        List<String> products,
        List<String> tags,
        @Nullable Long publicNumber,
        boolean withdrawn) {

    /** Before it opens and after it closes people talk, too. */
    public static final Duration MARGIN = Duration.ofHours(2);

    public Show {
        products = List.copyOf(products);
        tags = List.copyOf(tags);
    }

    /** When its first day begins in its zone. */
    public Instant begins() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** When its last day is over in its zone. */
    public Instant ends() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether it is on, two hours before and after included. */
    public boolean isOn(Instant at) {
        return !at.isBefore(begins().minus(MARGIN)) && at.isBefore(ends().plus(MARGIN));
    }

    /** Its days in order. */
    public List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    /** What the link for strangers ends with, while there is one. */
    public @Nullable String publicLink() {
        return publicNumber == null ? null : new PublicId(CurrentWorkspace.get(), publicNumber).text();
    }

    Show with(ShowRules.Tidy tidy) {
        return tidy.as(id, version, publicNumber, withdrawn);
    }

    Show withdrawn(boolean isWithdrawn) {
        return new Show(id, version, name, venue, zone, from, to, notes, products, tags, publicNumber, isWithdrawn);
    }

    Show shownUnder(@Nullable Long number) {
        return new Show(id, version, name, venue, zone, from, to, notes, products, tags, number, withdrawn);
    }
}
