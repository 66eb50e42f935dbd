package io.firsthand.unread;

import io.firsthand.ledger.Kind;

/** The sort of facts that this module writes. */
public final class UnreadKinds {

    /** What the picture of a card said, read after the capture. */
    public static final Kind READ = new Kind("card.read");

    private UnreadKinds() {}
}
