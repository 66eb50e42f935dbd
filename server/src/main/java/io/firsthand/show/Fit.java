package io.firsthand.show;

import java.time.Instant;
import java.util.List;

/** Whether a moment and a position agree with a show. */
public sealed interface Fit {

    /** The key of the sentence that says so; what it needs to be told in full are the {@link #arguments}. */
    String sentence();

    default List<Object> arguments() {
        return List.of();
    }

    /** In the days of the show and at its venue. */
    record Fits(long metres) implements Fit {

        @Override
        public String sentence() {
            return "show.fit.fits";
        }

        @Override
        public List<Object> arguments() {
            return List.of(metres);
        }
    }

    /** Not in the days of the show, two hours before and after included. */
    record WrongTime(Instant begins, Instant ends) implements Fit {

        @Override
        public String sentence() {
            return "show.fit.wrong_time";
        }
    }

    /** Outside the circle around the venue, even if the device erred as far as it said it might. */
    record WrongPlace(long metres, int radius) implements Fit {

        @Override
        public String sentence() {
            return "show.fit.wrong_place";
        }

        @Override
        public List<Object> arguments() {
            return List.of(metres, radius);
        }
    }

    /** The time fits, but one of the two places is not known. */
    record PlaceUnknown(Why why) implements Fit {

        /** Which is missing: the venue's, the device's, or it was too vague to tell anything. */
        public enum Why {
            NO_VENUE,
            NO_POSITION,
            TOO_VAGUE
        }

        @Override
        public String sentence() {
            return switch (why) {
                case NO_VENUE -> "show.fit.no_venue";
                case NO_POSITION -> "show.fit.no_position";
                case TOO_VAGUE -> "show.fit.too_vague";
            };
        }
    }

    /** There is no such show, or it was deleted. */
    record NoShow() implements Fit {

        @Override
        public String sentence() {
            return "show.fit.no_show";
        }
    }
}
