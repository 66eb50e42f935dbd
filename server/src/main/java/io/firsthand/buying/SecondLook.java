package io.firsthand.buying;

import io.firsthand.buying.Progress.Reason;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.GivingUp.Cause;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.SecondThought.Choice;
import io.firsthand.lead.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was about to give up a lead whose company goes on.
 *
 * @param stage where it would have gone
 * @param evidence what spoke for the company
 * @param choice null as long as nothing was chosen
 * @param outcome how far the lead has come since the choice: {@code sql}, {@code opportunity} or {@code won}
 */
public record SecondLook(
        UUID id,
        LeadId lead,
        CompanyId company,
        Stage stage,
        Cause cause,
        List<Reason> evidence,
        Instant askedAt,
        UUID askedBy,
        @Nullable Choice choice,
        @Nullable Instant chosenAt,
        @Nullable UUID chosenBy,
        @Nullable Stage outcome,
        @Nullable Instant outcomeAt) {

    public SecondLook {
        evidence = List.copyOf(evidence);
    }

    SecondLook chosen(Stage to, Cause why, Choice what, Instant at, UUID by) {
        return new SecondLook(id, lead, company, to, why, evidence, askedAt, askedBy, what, at, by, outcome, outcomeAt);
    }

    /**
     * How many were shown, and what came of them: “of 18 taken, 5 became opportunities”.
     *
     * @param shown all of them
     * @param kept after which the lead was nurtured
     * @param keptOpportunities of those, the leads that became opportunities since
     * @param gaveUp after which it was given up all the same
     * @param gaveUpOpportunities of those, the leads that became opportunities all the same
     */
    public record Counts(
            int shown, int kept, int keptOpportunities, int keptWon, int gaveUp, int gaveUpOpportunities) {}

    static Optional<Choice> choice(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : List.of(Choice.values()).stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst();
    }
}
