package io.firsthand.opportunity;

import io.firsthand.ledger.Kind;
import java.util.Set;

/** The sorts of facts that this module writes. */
public final class OpportunityKinds {

    public static final Kind OPENED = new Kind("opportunity.opened");
    public static final Kind CHANGED = new Kind("opportunity.changed");
    public static final Kind WON = new Kind("opportunity.won");
    public static final Kind LOST = new Kind("opportunity.lost");
    public static final Kind REOPENED = new Kind("opportunity.reopened");
    public static final Kind WITHDRAWN = new Kind("opportunity.withdrawn");
    public static final Kind RESTORED = new Kind("opportunity.restored");

    /** A stage of the past, as another system tells it afterwards. */
    public static final Kind STOOD = new Kind("opportunity.stood");

    public static final Kind UNSTOOD = new Kind("opportunity.unstood");

    public static final Set<Kind> ALL =
            Set.of(OPENED, CHANGED, WON, LOST, REOPENED, WITHDRAWN, RESTORED, STOOD, UNSTOOD);

    private OpportunityKinds() {}
}
