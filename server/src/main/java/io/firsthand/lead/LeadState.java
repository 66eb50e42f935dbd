package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that pages show of a lead, whether the facts or the tables say so.
 *
 * @param stages every stage it was in, oldest first
 * @param original where it came from as it was captured
 * @param source where it came from as it stands corrected, else the original
 * @param firstNote the first line of the note that was written down first
 * @param notes all that was said, by its time
 */
public record LeadState(
        ContactDetails contact,
        @Nullable CompanyLink company,
        Stage stage,
        Instant stageSince,
        List<StageTime> stages,
        @Nullable PersonId owner,
        Source original,
        Source source,
        Source latest,
        Provenance provenance,
        @Nullable String firstNote,
        List<String> notes,
        List<Signal> signals,
        Map<String, Object> custom,
        List<String> tags,
        boolean corrected,
        boolean withdrawn,
        @Nullable LeadId mergedInto) {

    public LeadState {
        stages = List.copyOf(stages);
        notes = List.copyOf(notes);
        signals = List.copyOf(signals);
        custom = Map.copyOf(custom);
        tags = List.copyOf(tags);
    }

    /**
     * A stage and when the lead was in it.
     *
     * @param left null while it is still there
     */
    public record StageTime(
            Stage stage, Instant entered, @Nullable Instant left) {}
}
