package io.firsthand.show;

import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a show may be. */
final class ShowRules {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_NOTES = 4_000;
    static final int MOST_DAYS = 31;
    static final int MOST_WORDS = 50;
    static final int LONGEST_WORD = 60;
    static final int SMALLEST_RADIUS = 50;
    static final int LARGEST_RADIUS = 20_000;

    private static final long NORTH = 90_000_000;
    private static final long EAST = 180_000_000;
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(2100, 1, 1);

    private final Checker checker;

    ShowRules(Checker checker) {
        this.checker = checker;
    }

    /** A show as it may be written, if the checker is content. */
    Tidy tidy(ShowWish wish) {
        var venue = new Venue(
                required("venue.name", wish.venue().name()),
                orEmpty(checker.line("venue.halls", wish.venue().halls(), LONGEST_LINE)),
                orEmpty(checker.line("venue.booth", wish.venue().booth(), LONGEST_LINE)),
                place(wish.venue().place()));
        var from = day("from", wish.from());
        var to = day("to", wish.to());
        if (checker.isContent() && to.isBefore(from)) {
            checker.add("to", Reason.TOO_EARLY, from.toString());
        } else if (checker.isContent() && ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            checker.add("to", Reason.TOO_LATE, from.plusDays(MOST_DAYS).toString());
        }
        return new Tidy(
                required("name", wish.name()),
                venue,
                zone(wish.zone()),
                from,
                to,
                checker.block("notes", wish.notes(), LONGEST_NOTES),
                words("products", wish.products()),
                words("tags", wish.tags()));
    }

    /** What was wished for, tidied. */
    record Tidy(
            String name,
            Venue venue,
            ZoneId zone,
            LocalDate from,
            LocalDate to,
            @Nullable String notes,
            List<String> products,
            List<String> tags) {

        Show as(UUID id, long version, @Nullable Long publicNumber, boolean withdrawn) {
            return new Show(id, version, name, venue, zone, from, to, notes, products, tags, publicNumber, withdrawn);
        }
    }

    private String required(String field, String given) {
        if (given.isBlank()) {
            checker.add(field, Reason.MISSING, "");
        }
        return orEmpty(checker.line(field, given, LONGEST_LINE));
    }

    private LocalDate day(String field, @Nullable LocalDate given) {
        if (given == null) {
            checker.add(field, Reason.MISSING, "");
        } else if (given.isBefore(EVER)) {
            checker.add(field, Reason.TOO_EARLY, EVER.toString());
        } else if (!given.isBefore(NEVER)) {
            checker.add(field, Reason.TOO_LATE, NEVER.toString());
        }
        return Objects.requireNonNullElse(given, EVER);
    }

    private ZoneId zone(String given) {
        try {
            if (ZoneId.getAvailableZoneIds().contains(given.strip())) {
                return ZoneId.of(given.strip());
            }
        } catch (DateTimeException _) {
            // Said below.
        }
        checker.add(
                "zone", given.isBlank() ? Reason.MISSING : Reason.UNKNOWN_CHOICE, "Europe/Berlin, America/Chicago, …");
        return ZoneOffset.UTC;
    }

    private @Nullable Place place(@Nullable Place it) {
        if (it != null) {
            within("venue.place.latitude", it.latitudeE6(), -NORTH, NORTH);
            within("venue.place.longitude", it.longitudeE6(), -EAST, EAST);
            within("venue.place.radius", it.radiusMetres(), SMALLEST_RADIUS, LARGEST_RADIUS);
        }
        return it;
    }

    private void within(String field, long number, long least, long most) {
        if (number < least || number > most) {
            checker.add(field, Reason.OUT_OF_RANGE, least + " … " + most);
        }
    }

    private List<String> words(String field, List<String> given) {
        var words = given.stream()
                .map(it -> orEmpty(checker.line(field, it, LONGEST_WORD)))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST_WORDS) {
            checker.add(field, Reason.TOO_MANY, String.valueOf(MOST_WORDS));
        }
        return words;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
