package io.firsthand.capture;

import io.firsthand.lead.Grade;
import io.firsthand.show.Fit;
import io.firsthand.show.Position;
import io.firsthand.show.Shows;
import io.firsthand.tlog.evidence.DeviceStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says how well a capture is known: A when the device's word, the clock, the show's days and its place agree; B when
 * they don't all, but our server received it at the moment it is said to be of; else C, the word of a signed-in person.
 */
@Component
class Grading {

    private final Shows shows;

    Grading(Shows shows) {
        this.shows = shows;
    }

    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    /** A grade with all that was looked at for it. */
    record Graded(Grade grade, long skewMillis, List<Reason> why) {}

    /** @param notBefore when the state of the log was signed that the device had seen */
    Graded grade(
            DeviceStatement statement, Told told, Optional<Instant> sent, Optional<Instant> notBefore, Instant now) {
        var skew = skew(statement.at(), sent, now);
        var why = new ArrayList<Reason>();
        why.add(Reason.good("signed"));
        why.add(clock(statement.at(), skew, notBefore));
        why.addAll(atShow(statement.at(), told));
        var isPrompt = Duration.between(statement.at(), now).abs().compareTo(TOLERANCE) < 0;
        if (why.stream().allMatch(Reason::holds)) {
            return new Graded(Grade.A, skew, why);
        }
        var minutes = Math.max(0, Duration.between(statement.at(), now).toMinutes());
        why.add(isPrompt ? Reason.good("prompt") : Reason.bad("late", minutes));
        return new Graded(isPrompt ? Grade.B : Grade.C, skew, why);
    }

    /** Without the phone's own clock at sending, only a time in our future shows that it is wrong. */
    private static long skew(Instant at, Optional<Instant> sent, Instant now) {
        return sent.map(it -> Duration.between(now, it).toMillis())
                .orElseGet(() -> Math.max(0, Duration.between(now, at).toMillis()));
    }

    private static Reason clock(Instant at, long skew, Optional<Instant> notBefore) {
        var seconds = Math.abs(skew) / 1_000;
        if (Math.abs(skew) >= TOLERANCE.toMillis()) {
            return Reason.bad("clock.wrong", seconds);
        }
        return notBefore.filter(it -> at.plus(TOLERANCE).isBefore(it)).isPresent()
                ? Reason.bad("clock.contradicted")
                : Reason.good("clock.right", seconds);
    }

    private List<Reason> atShow(Instant at, Told told) {
        if (told.event().isEmpty()) {
            return List.of(Reason.bad("show.none"));
        }
        var position = told.where().map(it -> new Position(it.latitude(), it.longitude(), it.accuracy()));
        return switch (shows.fit(told.event().get(), at, position)) {
            case Fit.Fits(var metres) -> List.of(Reason.good("show.time"), Reason.good("place.inside", metres));
            case Fit.WrongTime _ -> List.of(Reason.bad("show.closed"));
            case Fit.WrongPlace(var metres, var radius) ->
                List.of(Reason.good("show.time"), Reason.bad("place.outside", metres, (long) radius));
            case Fit.PlaceUnknown(var why) -> List.of(Reason.good("show.time"), Reason.bad("place." + idOf(why)));
            case Fit.NoShow _ -> List.of(Reason.bad("show.unknown"));
        };
    }

    private static String idOf(Fit.PlaceUnknown.Why why) {
        return switch (why) {
            case NO_VENUE -> "venue";
            case NO_POSITION -> "none";
            case TOO_VAGUE -> "vague";
        };
    }
}
