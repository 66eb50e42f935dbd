package io.firsthand.verdict;

import static java.util.Comparator.comparingInt;

import io.firsthand.agreement.Definition;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Uncompilable;
import io.firsthand.knowledge.KnowledgeOf;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts how the segments of definitions share the newest open leads: conditions alone don't tell who meets both. */
@Service
public class Coverages {

    private static final int SAMPLE = 1_000;

    private final Panels panels;
    private final KnowledgeOf knowledge;
    private final Leads leads;
    private final Clock clock;

    Coverages(Panels panels, KnowledgeOf knowledge, Leads leads, Clock clock) {
        this.panels = panels;
        this.knowledge = knowledge;
        this.leads = leads;
        this.clock = clock;
    }

    private record Pair(Seat first, Seat second) {}

    /** With this definition in force; empty where no segment is involved or it cannot be judged by. */
    @Transactional(readOnly = true)
    public Optional<Coverage> with(Definition definition) {
        try {
            var panel = panels.with(definition);
            return panel.seats().stream().allMatch(it -> it.content().segment() == null)
                    ? Optional.empty()
                    : Optional.of(of(panel));
        } catch (Uncompilable _) {
            return Optional.empty();
        }
    }

    private Coverage of(Panel panel) {
        var newest = leads.list(LeadQuery.ALL.withStages(Judging.OPEN), Optional.empty(), SAMPLE)
                .leads();
        var known = knowledge
                .of(newest.stream().map(Lead::id).toList(), panel.wanted())
                .values();
        var now = clock.instant();
        var gap = 0;
        var both = new HashMap<Pair, Integer>();
        for (var lead : known) {
            gap += panel.seat(lead.knowledge(), now).isEmpty() ? 1 : 0;
            count(panel, lead.knowledge(), now, both);
        }
        return new Coverage(known.size(), gap, overlaps(both));
    }

    private static void count(Panel panel, Knowledge lead, Instant now, Map<Pair, Integer> both) {
        var covering = panel.seats().stream()
                .filter(it -> it.content().segment() != null && it.covers(lead, now))
                .toList();
        for (var second = 1; second < covering.size(); second++) {
            both.merge(new Pair(covering.getFirst(), covering.get(second)), 1, Integer::sum);
        }
    }

    private static List<Coverage.Overlap> overlaps(Map<Pair, Integer> both) {
        return both.entrySet().stream()
                .map(it -> new Coverage.Overlap(
                        it.getKey().first().id(),
                        name(it.getKey().first()),
                        it.getKey().second().id(),
                        name(it.getKey().second()),
                        it.getValue()))
                .sorted(comparingInt(Coverage.Overlap::leads).reversed())
                .toList();
    }

    private static String name(Seat seat) {
        return Objects.requireNonNull(seat.content().segment(), "Only segments overlap")
                .name();
    }
}
