package io.firsthand.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The time of a server that shows a sample company: it runs ahead of the real one as far as somebody moved it, and never
 * back. How far is kept in a file, so that a restart does not turn it back. Only the demo makes one; no setting can.
 */
public final class TravelTime {

    /** More than a show needs; what expires after a year must still be there. */
    public static final Duration FURTHEST = Duration.ofDays(366);

    private final InstantSource real;
    private final Path file;
    private final List<Leap> leaps = new CopyOnWriteArrayList<>();
    private volatile Duration ahead;

    private TravelTime(InstantSource real, Path file, Duration ahead) {
        this.real = real;
        this.file = file;
        this.ahead = ahead;
    }

    /** As it was left; in a new file at the real time. */
    public static TravelTime in(Path file, InstantSource real) {
        try {
            var kept = Files.exists(file) ? Files.readString(file).strip() : "PT0S";
            return new TravelTime(real, file, Duration.parse(kept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stretch of time that nobody lived through. */
    private record Leap(Instant from, Instant to) {}

    /** Whether that moment was skipped, so that nothing that is done about it now comes late. */
    public boolean skipped(Instant moment) {
        return leaps.stream().anyMatch(it -> !moment.isBefore(it.from()) && !moment.isAfter(it.to()));
    }

    public Duration ahead() {
        return ahead;
    }

    public Instant now() {
        return real.instant().plus(ahead);
    }

    /** Moves it on, and returns whether it may be: forward, and not further than {@link #FURTHEST} in all. */
    public synchronized boolean forward(Duration by) {
        if (by.isNegative() || by.isZero() || by.compareTo(FURTHEST.minus(ahead)) > 0) {
            return false;
        }
        var next = ahead.plus(by);
        try {
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, next + "\n");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        leaps.add(new Leap(now(), now().plus(by)));
        ahead = next;
        return true;
    }

    /** For everything that asks what time it is. */
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.offset(Clock.system(zone), ahead);
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }
}
