package io.firsthand.verdict;

import io.firsthand.ledger.Kind;
import java.util.Set;

/** The sorts of facts that this module writes. */
public final class VerdictKinds {

    /** What a definition says of a lead, where that is not what it said before. */
    public static final Kind EVALUATED = new Kind("lead.evaluated");

    /** A person says otherwise, and why. */
    public static final Kind OVERRIDDEN = new Kind("lead.overridden");

    /** The definition's word counts again. */
    public static final Kind OVERRIDE_ENDED = new Kind("lead.override.ended");

    static final Set<Kind> ALL = Set.of(EVALUATED, OVERRIDDEN, OVERRIDE_ENDED);

    private VerdictKinds() {}
}
