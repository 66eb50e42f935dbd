package io.firsthand.capture;

import io.firsthand.ledger.Kind;

/** The sorts of facts that this module writes; a capture that makes a lead is its {@code lead.captured}. */
public final class CaptureKinds {

    /** One more conversation on a lead that is there, signed by the device it was captured on. */
    public static final Kind CAPTURED = new Kind("conversation.captured");

    /** What grade we gave a conversation, and why. */
    public static final Kind GRADED = new Kind("conversation.graded");

    private CaptureKinds() {}
}
