package io.firsthand.verdict.web;

import io.firsthand.agreement.InForce;
import io.firsthand.criterion.Verdict;
import io.firsthand.verdict.Pass;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How all leads stand beside the definitions in force, and how far judging has come.
 *
 * @param broken definitions in force that cannot be judged by any more
 * @param criteria of the definitions in force, question by key
 */
public record VerdictsPage(
        List<InForce> inForce,
        Set<UUID> broken,
        Map<Verdict, Long> counts,
        long overridden,
        Map<String, String> criteria,
        List<Pass> passes)
        implements Html {

    public Optional<Pass> running() {
        return passes.stream().findFirst().filter(it -> !it.isFinished());
    }

    public PassPart passing() {
        return new PassPart(passes);
    }

    public long count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }
}
