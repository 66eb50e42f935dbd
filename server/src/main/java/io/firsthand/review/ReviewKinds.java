package io.firsthand.review;

import io.firsthand.ledger.Kind;

/** The sorts of facts that this module writes; they are told of a review's id, not of a lead. */
public final class ReviewKinds {

    /** One side signed the minutes, which the fact says word by word. */
    public static final Kind SIGNED = new Kind("review.signed");
    /** Both sides have signed. */
    public static final Kind CLOSED = new Kind("review.closed");
    /** The minutes are edited; signatures are void. */
    public static final Kind REOPENED = new Kind("review.reopened");
    /** A promise was kept. */
    public static final Kind KEPT = new Kind("review.kept");

    public static final Kind UNKEPT = new Kind("review.unkept");

    private ReviewKinds() {}
}
