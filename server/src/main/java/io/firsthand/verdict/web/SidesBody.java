package io.firsthand.verdict.web;

import io.firsthand.criterion.Verdict;
import io.firsthand.verdict.Sides;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who would change sides by a definition, for programs. */
@Schema(name = "Sides")
record SidesBody(
        UUID definition,

        @Schema(description = "Of the content that was asked about.")
        String hash,

        Instant startedAt,

        @Schema(description = "Absent while it is being found out.") @Nullable Instant finishedAt,

        @Schema(description = "Open leads when it began.") long total,
        long judged,

        @Schema(description = "How many of those judged would have another verdict.")
        long changing,

        List<Move> moves,

        @Schema(description = "The first few hundred that would.")
        List<Change> leads) {

    /** So many leads from one verdict to another. */
    @Schema(name = "SidesMove")
    record Move(@Nullable String before, @Nullable String after, long leads) {}

    /** One lead that would change sides. */
    @Schema(name = "SidesLead")
    record Change(
            UUID lead, @Nullable String before, @Nullable String after) {}

    static SidesBody of(Sides it) {
        return new SidesBody(
                it.definition(),
                it.hash(),
                it.startedAt(),
                it.finishedAt(),
                it.total(),
                it.judged(),
                it.changing(),
                it.moves().stream()
                        .map(move -> new Move(id(move.before()), id(move.after()), move.leads()))
                        .toList(),
                it.leads().stream()
                        .map(change -> new Change(change.lead().value(), id(change.before()), id(change.after())))
                        .toList());
    }

    private static @Nullable String id(Optional<Verdict> verdict) {
        return verdict.map(Verdict::id).orElse(null);
    }
}
