package io.firsthand.nurture;

import io.firsthand.ledger.Kind;
import java.util.Set;

/** The sorts of facts that this module writes. */
public final class NurtureKinds {

    public static final Kind ENTERED = new Kind("nurture.entered");
    /** A mail of the track was handed to the post. */
    public static final Kind MAILED = new Kind("nurture.mailed");
    /** A mail or task of the track did not come about, and why. */
    public static final Kind WITHHELD = new Kind("nurture.withheld");
    /** Another system was told of it. */
    public static final Kind CALLED = new Kind("nurture.called");

    /** Which way it went at a branch. */
    public static final Kind BRANCHED = new Kind("nurture.branched");

    public static final Kind LEFT = new Kind("nurture.left");

    static final Set<Kind> ALL = Set.of(ENTERED, MAILED, CALLED, WITHHELD, BRANCHED, LEFT);

    private NurtureKinds() {}
}
