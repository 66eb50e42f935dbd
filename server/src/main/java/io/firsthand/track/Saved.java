package io.firsthand.track;

import java.util.List;

/** What became of a change to a track. */
public sealed interface Saved {

    record Done(Track track) implements Saved {}

    /** Somebody else changed it since; nothing was written. */
    record Stale(Track now) implements Saved {}

    /** It is not put to use before this is mended. */
    record Flawed(Track track, List<Flaw> flaws) implements Saved {

        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }

    record Missing() implements Saved {}
}
