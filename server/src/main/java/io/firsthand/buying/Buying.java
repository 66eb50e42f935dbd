package io.firsthand.buying;

import static java.util.stream.Collectors.toMap;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.LeadId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the companies of the current workspace are in their purchase. */
@Service
@Transactional(readOnly = true)
public class Buying {

    private final SignRepository signs;
    private final DealRepository deals;
    private final EvaluationRepository evaluations;
    private final OutlineRepository outlines;
    private final Clock clock;

    Buying(
            SignRepository signs,
            DealRepository deals,
            EvaluationRepository evaluations,
            OutlineRepository outlines,
            Clock clock) {
        this.signs = signs;
        this.deals = deals;
        this.evaluations = evaluations;
        this.outlines = outlines;
        this.clock = clock;
    }

    public Standing of(CompanyId company) {
        return Objects.requireNonNull(of(List.of(company)).get(company));
    }

    /** Of many at once, in three statements; of each of them. */
    public Map<CompanyId, Standing> of(Collection<CompanyId> companies) {
        return companies.isEmpty() ? Map.of() : of(companies, clock.instant());
    }

    Map<CompanyId, Standing> of(Collection<CompanyId> companies, Instant now) {
        var asks = companies.stream()
                .distinct()
                .map(it -> new Ask(it.value(), it, now))
                .toList();
        return of(asks, deals.of(workspace(), asks)).values().stream().collect(toMap(Standing::company, it -> it));
    }

    /** Of one, of which it is known what its people did. */
    Standing of(CompanyId company, Sums sums, Instant now) {
        var asks = List.of(new Ask(company.value(), company, now));
        return standing(
                asks.getFirst(),
                sums,
                deals.of(workspace(), asks).getOrDefault(company.value(), Deals.NONE),
                evaluations.of(workspace(), asks).getOrDefault(company.value(), Evaluation.UNKNOWN));
    }

    private Map<UUID, Standing> of(List<Ask> asks, Map<UUID, Deals> ended) {
        var sums = signs.sums(workspace(), asks);
        var learnt = evaluations.of(workspace(), asks);
        return asks.stream()
                .collect(toMap(
                        Ask::id,
                        it -> standing(
                                it,
                                sums.getOrDefault(it.id(), Sums.NONE),
                                ended.getOrDefault(it.id(), Deals.NONE),
                                learnt.getOrDefault(it.id(), Evaluation.UNKNOWN))));
    }

    private static Standing standing(Ask ask, Sums sums, Deals deals, Evaluation evaluation) {
        return new Standing(
                ask.company(),
                ProgressOf.of(sums, deals, evaluation, ask.at()),
                new Intensity(sums.intensity(), ask.at()),
                sums.people(),
                sums.last(),
                sums.lastExplicit(),
                sums.isWaking(),
                evaluation.decidingOn());
    }

    /** Of the companies of leads as they were worked out last, faded to the hour. */
    public Map<LeadId, Outline> keptOf(Collection<LeadId> leads) {
        return leads.isEmpty()
                ? Map.of()
                : outlines.of(workspace(), leads, clock.instant().truncatedTo(ChronoUnit.HOURS));
    }

    /**
     * Of the companies of leads at a time each: by what had happened and was written down by then. When an offer was
     * expected to close then is not known any more, so that day says nothing.
     */
    public Map<LeadId, Outline> asOf(Map<LeadId, Instant> times) {
        if (times.isEmpty()) {
            return Map.of();
        }
        var asks = outlines.companies(workspace(), times.keySet()).entrySet().stream()
                .map(it -> new Ask(it.getKey().value(), it.getValue(), times.getOrDefault(it.getKey(), Instant.EPOCH)))
                .toList();
        var known = new HashMap<LeadId, Outline>();
        var ended = new HashMap<UUID, Deals>();
        deals.of(workspace(), asks).forEach((ask, it) -> ended.put(ask, it.withoutClosing()));
        of(asks, ended)
                .forEach((lead, it) -> known.put(
                        new LeadId(lead),
                        new Outline(
                                it.progress().state(),
                                it.intensity().value(),
                                it.waking(),
                                it.decidingOn(),
                                it.askedAt())));
        return known;
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
