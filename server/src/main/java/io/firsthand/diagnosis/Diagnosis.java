package io.firsthand.diagnosis;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the diagnostic found.
 *
 * @param format of this record as JSON
 * @param asOf the time it is about: now, or the last time that the files tell of
 * @param from when the first lead came; absent if that is not known of any
 * @param fromFiles whether it is about files and not about a workspace that people work in
 */
public record Diagnosis(
        int format,
        Instant at,
        Instant asOf,
        @Nullable Instant from,
        boolean fromFiles,
        Volume volume,
        List<Finding> findings) {

    public static final int FORMAT = 1;

    /**
     * How much there was to look at.
     *
     * @param won amounts of won opportunities, in each currency
     * @param open amounts of open ones
     */
    public record Volume(
            long leads,
            long wonLeads,
            long lostLeads,
            long touches,
            long deals,
            long openDeals,
            long wonDeals,
            long lostDeals,
            List<Finding.Money> won,
            List<Finding.Money> open) {

        public Volume {
            won = List.copyOf(won);
            open = List.copyOf(open);
        }

        /** Whether the end of any lead is known. */
        public boolean saysEnds() {
            return wonLeads + lostLeads > 0;
        }
    }

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    public Optional<Finding> finding(String id) {
        return findings.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public long count(State state) {
        return findings.stream().filter(it -> it.state() == state).count();
    }

    public List<Finding> of(Part part) {
        return findings.stream().filter(it -> it.part() == part).toList();
    }

    /** Those somebody should do something about, the weightiest first: by state, then by the money, then by how many. */
    public List<Finding> byWeight() {
        return findings.stream()
                .filter(it -> it.state() == State.ACT || it.state() == State.LOOK)
                .sorted(Comparator.comparing(Finding::state)
                        .thenComparingDouble(it -> it.atStake().isEmpty()
                                ? 0.0
                                : -it.atStake().getFirst().amount())
                        .thenComparingLong(it -> -it.affected())
                        .thenComparing(Finding::id))
                .toList();
    }

    public List<Finding> in(State state) {
        return findings.stream().filter(it -> it.state() == state).toList();
    }
}
