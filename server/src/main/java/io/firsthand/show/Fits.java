package io.firsthand.show;

import io.firsthand.show.Fit.PlaceUnknown.Why;
import java.time.Instant;
import java.util.Optional;

/** Holds a moment and a position against a show. */
final class Fits {

    /** A circle wider than this says nothing about a fair ground. */
    static final long VAGUE_METRES = 2_000;

    private Fits() {}

    static Fit of(Show show, Instant at, Optional<Position> position) {
        if (!show.isOn(at)) {
            return new Fit.WrongTime(show.begins(), show.ends());
        }
        var place = show.venue().place();
        if (place == null) {
            return new Fit.PlaceUnknown(Why.NO_VENUE);
        }
        if (position.isEmpty()) {
            return new Fit.PlaceUnknown(Why.NO_POSITION);
        }
        var accuracy = position.get().accuracyMetres();
        if (accuracy < 0 || accuracy > VAGUE_METRES) {
            return new Fit.PlaceUnknown(Why.TOO_VAGUE);
        }
        var metres = place.metresTo(position.get());
        return metres <= place.radiusMetres() + accuracy
                ? new Fit.Fits(metres)
                : new Fit.WrongPlace(metres, place.radiusMetres());
    }
}
