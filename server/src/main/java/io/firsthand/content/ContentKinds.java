package io.firsthand.content;

import io.firsthand.ledger.Kind;

/** The sorts of facts that this module writes. */
public final class ContentKinds {

    /** A lead asked something. */
    public static final Kind HEARD = new Kind("content.heard");
    /** Somebody said which question that is. */
    public static final Kind SORTED = new Kind("content.sorted");

    public static final Kind UNHEARD = new Kind("content.unheard");
    public static final Kind HEARD_AGAIN = new Kind("content.reheard");
    /** A lead got a piece of content, or a link to it. */
    public static final Kind SENT = new Kind("content.sent");
    /** The lead opened it. */
    public static final Kind OPENED = new Kind("content.opened");

    /** A piece of content was asked for, drafted, approved, published, withdrawn, …; of the piece, not of a lead. */
    public static final Kind PIECE = new Kind("content.piece");

    private ContentKinds() {}
}
