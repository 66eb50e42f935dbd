package io.firsthand.buying;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What all people of a company did, in numbers.
 *
 * @param intensity now
 * @param before what is left today of all that happened until two weeks ago
 * @param explicit of the last 60 days
 * @param engaged of the last 60 days
 * @param askers how many people asked for something in the last 60 days
 * @param people how many did something in the last two weeks
 * @param sorts of how many sorts that was
 */
record Sums(
        double intensity,
        double before,
        int explicit,
        int engaged,
        int askers,
        int people,
        int sorts,
        @Nullable Instant lastExplicit,
        @Nullable Instant last) {

    static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, null, null);

    /** Several people by several ways within two weeks, and at least as much in these weeks as all before left. */
    boolean isWaking() {
        return people >= 2 && sorts >= 2 && intensity - before >= Intensity.EXPLICIT && intensity >= 2 * before;
    }
}
