package io.firsthand.track;

/** Reads designs. */
public final class Designs {

    private Designs() {}

    /** What anybody sends; one that reads well may still have {@link Tracks#flaws}. */
    public static Reading read(String json) {
        try {
            return new Reading.Of(DesignJson.read(json));
        } catch (DesignJson.Unread e) {
            return new Reading.Wrong(e.path(), String.valueOf(e.getMessage()));
        }
    }

    static Design stored(String json) {
        return switch (read(json)) {
            case Reading.Of(var design) -> design;
            case Reading.Wrong(var path, var expected) ->
                throw new IllegalStateException("A stored track is broken at " + path + ": " + expected);
        };
    }

    /** A design, or where it is none. */
    public sealed interface Reading {

        record Of(Design design) implements Reading {}

        /**
         * Something else stands there.
         *
         * @param path the member
         * @param expected what should stand there
         */
        record Wrong(String path, String expected) implements Reading {}
    }
}
