package io.firsthand.committee.web;

import io.firsthand.committee.Awareness;
import io.firsthand.committee.How;
import io.firsthand.committee.NewObservation;
import io.firsthand.committee.Role;
import io.firsthand.committee.Stance;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody says of the person of a lead; at least one of role, stance and awareness. */
@Schema(name = "NewCommitteeObservation")
record NewObservationBody(
        @Schema(
                description =
                        "champion, economic_buyer, decision_maker, influencer, evaluator, technical_buyer, end_user, legal_procurement, executive_sponsor, blocker, other, unknown")
        @Nullable String role,

        @Schema(description = "supportive, neutral, opposed, unknown") @Nullable String stance,

        @Schema(description = "unaware, problem_aware, solution_aware, product_aware, most_aware, unknown") @Nullable String awareness,

        @Schema(description = "Another than the company’s main one") @Nullable UUID purchase,

        @Schema(description = "When it was learnt; now if absent") @Nullable Instant at) {

    NewObservation observation(LeadId lead, List<Mistake> mistakes) {
        return new NewObservation(
                lead,
                purchase,
                read("role", role, Role::of, Role.known(), mistakes),
                read("stance", stance, Stance::of, Stance.known(), mistakes),
                read("awareness", awareness, Awareness::of, Awareness.known(), mistakes),
                How.TYPED,
                null,
                at);
    }

    private static <T> @Nullable T read(
            String field,
            @Nullable String given,
            Function<String, Optional<T>> read,
            String known,
            List<Mistake> mistakes) {
        if (given == null) {
            return null;
        }
        var found = read.apply(given);
        if (found.isEmpty()) {
            mistakes.add(new Mistake(field, Reason.UNKNOWN_CHOICE, known));
        }
        return found.orElse(null);
    }
}
