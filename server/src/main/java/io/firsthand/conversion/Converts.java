package io.firsthand.conversion;

import io.firsthand.statistics.Proportion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What converts, as of the last look at all leads.
 *
 * @param leads that were looked at; those counted are in {@code base}
 * @param days how old a lead must be to be counted; null where too few came to the goal to tell
 * @param channels that leads came by
 * @param findings of one group of characteristics, or all; the surest first
 * @param looked how many values were looked at, in all groups
 * @param offered characteristics that the probability is learnt from, or could be
 * @param suspicious characteristics that were probably filled in after the outcome
 */
public record Converts(
        Goal goal,
        Instant asOf,
        long leads,
        Proportion base,
        @Nullable Double days,
        List<String> channels,
        List<String> groups,
        List<Finding> findings,
        int looked,
        List<Characteristic> offered,
        List<Characteristic> suspicious,
        Optional<Judged> probability,
        Optional<String> without) {

    public Converts {
        channels = List.copyOf(channels);
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
        offered = List.copyOf(offered);
        suspicious = List.copyOf(suspicious);
    }
}
