package io.firsthand.capture;

import java.util.List;

/** What became of a capture that a phone sent. */
public sealed interface Taken {

    /**
     * It is on a lead.
     *
     * @param isFirst whether that happened just now; false when it was sent before
     * @param isKnown whether the person had an open lead already
     * @param others the other conversations on the lead, the latest first
     */
    record Kept(Conversation conversation, boolean isFirst, boolean isKnown, List<Conversation> others)
            implements Taken {}

    /** The device tells two stories; this one is kept aside. */
    record Forked(String sentence) implements Taken {}

    /** Its device was revoked before it arrived. */
    record Revoked() implements Taken {}

    /** The device is not enrolled here. */
    record UnknownDevice() implements Taken {}

    /** It proves nothing, or cannot be read; nothing of it is kept. */
    record Invalid(String field, String sentence) implements Taken {}
}
