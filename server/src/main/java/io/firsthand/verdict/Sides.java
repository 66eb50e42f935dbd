package io.firsthand.verdict;

import io.firsthand.criterion.Verdict;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which leads would change sides if another definition came in force, as far as that is counted.
 *
 * @param hash of the definition's content that was asked about
 * @param total open leads when it began
 * @param moves how many leads would go from which verdict to which
 * @param leads of those that would, the first few hundred
 */
public record Sides(
        UUID definition,
        String hash,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long total,
        long judged,
        List<Move> moves,
        List<Change> leads) {

    public Sides {
        moves = List.copyOf(moves);
        leads = List.copyOf(leads);
    }

    /**
     * So many leads from here to there.
     *
     * @param before empty for leads that no definition in force is for
     */
    public record Move(Optional<Verdict> before, Optional<Verdict> after, long leads) {}

    /** One lead that would change sides. */
    public record Change(LeadId lead, Optional<Verdict> before, Optional<Verdict> after) {}

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** How many would have another verdict. */
    public long changing() {
        return moves.stream()
                .filter(it -> !it.before().equals(it.after()))
                .mapToLong(Move::leads)
                .sum();
    }

    /** How many have this verdict now, or would have it. */
    public long with(Verdict verdict, boolean afterwards) {
        return moves.stream()
                .filter(it -> (afterwards ? it.after() : it.before())
                        .filter(verdict::equals)
                        .isPresent())
                .mapToLong(Move::leads)
                .sum();
    }
}
