package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import io.firsthand.ledger.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a lead; each is written into the ledger as one fact and can be read back from it. */
public sealed interface Happening {

    /** {@code lead.captured}: it came to be known, with everything known at that moment. */
    record Captured(
            ContactDetails contact,
            @Nullable CompanyLink company,
            Source source,
            Stage stage,
            @Nullable PersonId owner,
            @Nullable String notes,
            Provenance provenance,
            Map<String, Object> custom)
            implements Happening {}

    /** {@code lead.captured} in the words of the device that signed it; what we made of it is the fact after it. */
    record Signed() implements Happening {}

    /** {@code lead.received}: what we made of a capture that a device signed. */
    record Received(Captured captured) implements Happening {}

    /** {@code contact.changed}: written for each lead of the contact. */
    record ContactChanged(Map<ContactField, FieldChange> changes) implements Happening {}

    /** {@code company.changed}: it belongs to another company than thought, or the company has another name. */
    record CompanyChanged(
            @Nullable CompanyLink before, @Nullable CompanyLink after) implements Happening {}

    /** {@code source.seen}: the same person arrived again while the lead was open. */
    record SourceSeen(Source source, @Nullable String notes, Provenance provenance, Map<String, Object> custom)
            implements Happening {}

    /** {@code source.corrected}: somebody says it came from elsewhere; the original stays on show. */
    record SourceCorrected(Source before, Source after, String reason) implements Happening {}

    /** {@code stage.changed}. */
    record StageChanged(Stage before, Stage after, @Nullable String reason) implements Happening {}

    /**
     * {@code stage.told}: another system says afterwards that it entered the stage at the time of the fact.
     *
     * @param instead when we had thought that it entered the stage; null for a stage that we had not known of
     */
    record StageTold(Stage stage, @Nullable Instant instead) implements Happening {}

    /** {@code stage.untold}: what another system said of that time is taken back. */
    record StageUntold(Stage stage, Instant at, @Nullable Instant instead) implements Happening {}

    /** {@code owner.changed}; nobody is null. */
    record OwnerChanged(@Nullable PersonId before, @Nullable PersonId after) implements Happening {}

    /** {@code custom.changed}: what it has in fields of the workspace, by their names. */
    record CustomChanged(Map<String, FieldChange> changes) implements Happening {}

    /** {@code tags.changed}: all tags before and after. */
    record TagsChanged(List<String> before, List<String> after) implements Happening {}

    /**
     * {@code note.added}.
     *
     * @param id of a note that an import brought, which may be taken back
     */
    record NoteAdded(String text, @Nullable UUID id) implements Happening {}

    /** {@code note.withdrawn}: a note that an import brought is taken back. */
    record NoteWithdrawn(UUID id) implements Happening {}

    /** {@code signal.recorded}. */
    record SignalRecorded(Signal signal) implements Happening {}

    /** {@code lead.withdrawn}: taken off every list, as when an import is undone. */
    record Withdrawn(String reason) implements Happening {}

    /** {@code lead.restored}: a withdrawal taken back. */
    record Restored(String reason) implements Happening {}

    /**
     * {@code contact.merged}: two contacts turned out to be one; written for each lead of both.
     *
     * @param changes what is different for this lead
     */
    record ContactMerged(UUID merge, ContactId survivor, ContactId absorbed, Map<ContactField, FieldChange> changes)
            implements Happening {}

    /** {@code contact.separated}: the merge was taken back; written for each lead of both. */
    record ContactSeparated(UUID merge, ContactId survivor, ContactId absorbed, Map<ContactField, FieldChange> changes)
            implements Happening {}

    /**
     * {@code lead.merged}: a lead went into another one of the same person; written for both.
     *
     * @param isAbsorbed whether this is the lead that went, and is on no list any more
     */
    record LeadMerged(LeadId survivor, LeadId absorbed, boolean isAbsorbed) implements Happening {}

    /** {@code lead.separated}: it came out again. */
    record LeadSeparated(LeadId survivor, LeadId absorbed, boolean isAbsorbed) implements Happening {}

    /** {@code import.undone}: an import that brought or met it was undone, and it stays. */
    record ImportUndone(String file, UUID batch) implements Happening {}

    /** A fact whose values were erased, or that another module wrote. */
    record Other(Kind kind) implements Happening {}
}
