package io.firsthand.privacy;

/** Whether somebody may be contacted for a purpose in a way. */
public sealed interface MayContact {

    /** On this basis. */
    record Yes(Basis basis) implements MayContact {}

    /** The person does not want to be contacted, or not this way; the reason is as it was written down. */
    record Objected(ContactWay way, String reason) implements MayContact {}

    /** The consent was taken back. */
    record Withdrawn() implements MayContact {}

    /** The purpose needs a consent, and none was given; also for somebody who was erased. */
    record NoBasis() implements MayContact {}

    default boolean isAllowed() {
        return this instanceof Yes;
    }
}
