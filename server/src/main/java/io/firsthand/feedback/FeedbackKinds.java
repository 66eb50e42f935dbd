package io.firsthand.feedback;

import io.firsthand.ledger.Kind;
import java.util.Set;

/** The sorts of facts that this module writes. */
public final class FeedbackKinds {

    public static final Kind GIVEN = new Kind("feedback.given");
    /** Whoever said something says it otherwise, or says more. */
    public static final Kind CHANGED = new Kind("feedback.changed");

    public static final Kind WITHDRAWN = new Kind("feedback.withdrawn");

    public static final Set<Kind> ALL = Set.of(GIVEN, CHANGED, WITHDRAWN);

    private FeedbackKinds() {}
}
