package io.firsthand.committee;

import io.firsthand.ledger.Kind;
import java.util.Set;

/** The sorts of facts that this module writes; what a capture says is in the capture's own fact. */
public final class CommitteeKinds {

    /** Somebody learnt the role, stance or awareness of the lead's person. */
    public static final Kind OBSERVED = new Kind("committee.observed");

    /** That was a mistake. */
    public static final Kind WITHDRAWN = new Kind("committee.withdrawn");

    /** The lead's person influences another. */
    public static final Kind INFLUENCE = new Kind("influence.drawn");

    /** They do not, or the other was erased. */
    public static final Kind INFLUENCE_ENDED = new Kind("influence.ended");

    /** A purchase beside the main one was opened, renamed, closed or opened again, told in the story of a lead. */
    public static final Kind PURCHASE = new Kind("purchase.changed");

    public static final Set<Kind> ALL = Set.of(OBSERVED, WITHDRAWN, INFLUENCE, INFLUENCE_ENDED, PURCHASE);

    private CommitteeKinds() {}
}
