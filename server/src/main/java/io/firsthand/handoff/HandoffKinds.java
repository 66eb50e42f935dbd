package io.firsthand.handoff;

import io.firsthand.ledger.Kind;
import java.util.Set;

/** The sorts of facts that this module writes. */
public final class HandoffKinds {

    public static final Kind OFFERED = new Kind("handoff.offered");
    public static final Kind ACCEPTED = new Kind("handoff.accepted");
    public static final Kind REJECTED = new Kind("handoff.rejected");
    public static final Kind RECALLED = new Kind("handoff.recalled");
    /** Somebody else has it from now on. */
    public static final Kind PASSED = new Kind("handoff.passed");

    public static final Kind QUALIFIED = new Kind("handoff.qualified");
    public static final Kind RETURNED = new Kind("handoff.returned");
    public static final Kind DISQUALIFIED = new Kind("lead.disqualified");
    /** Its opportunity was won or lost. */
    public static final Kind CLOSED = new Kind("handoff.closed");
    /** The last answer was taken back within a minute. */
    public static final Kind UNDONE = new Kind("handoff.undone");
    /** The review decided on a definitional rejection. */
    public static final Kind DECIDED = new Kind("handoff.decided");

    public static final Kind TICKED = new Kind("packet.ticked");
    public static final Kind UNTICKED = new Kind("packet.unticked");

    public static final Set<Kind> ALL = Set.of(
            OFFERED,
            ACCEPTED,
            REJECTED,
            RECALLED,
            PASSED,
            QUALIFIED,
            RETURNED,
            DISQUALIFIED,
            CLOSED,
            UNDONE,
            DECIDED,
            TICKED,
            UNTICKED);

    private HandoffKinds() {}
}
