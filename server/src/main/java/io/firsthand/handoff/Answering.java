package io.firsthand.handoff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What sales says of a handoff. */
public sealed interface Answering {

    /** It is taken: SAL. */
    record Accept() implements Answering {}

    /**
     * It is not taken.
     *
     * @param criterion key of the one that is not met; needed where the kind is definitional
     * @param reason needed where the kind is clerical: what is missing or wrong
     */
    record Reject(
            RejectKind kind,
            @Nullable String criterion,
            @Nullable String reason) implements Answering {}

    /** Confirmed after contact: SQL. */
    record Qualify() implements Answering {}

    /**
     * A good lead, but not now.
     *
     * @param until when to look at it again
     * @param bringsBack what would bring it back
     */
    record Return(
            @Nullable String reason,
            @Nullable LocalDate until,
            @Nullable String bringsBack) implements Answering {}

    /** Not a lead, as contact with it showed. */
    record Disqualify(DisqualifyReason why, @Nullable String reason) implements Answering {}
}
