package io.firsthand.demo;

import static java.util.stream.Collectors.groupingBy;

import io.firsthand.committee.Awareness;
import io.firsthand.committee.Committees;
import io.firsthand.committee.How;
import io.firsthand.committee.NewObservation;
import io.firsthand.committee.Observations;
import io.firsthand.committee.Observing;
import io.firsthand.committee.Role;
import io.firsthand.committee.Sketch;
import io.firsthand.committee.Stance;
import io.firsthand.identity.Actor;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What reps learnt of the people of companies: a little of many, and a whole committee of one, with its gap: nobody
 * knows who pays.
 */
@Component
class SampleCommittees {

    private static final int AT_ONCE = 500;
    private static final List<Stage> ORDER = List.of(Stage.OPPORTUNITY, Stage.SQL, Stage.SAL, Stage.MQL, Stage.INQUIRY);
    private static final Set<Stage> WORKED = EnumSet.of(Stage.SAL, Stage.SQL, Stage.OPPORTUNITY, Stage.WON);
    private static final List<Role> ROLES = List.of(
            Role.DECISION_MAKER,
            Role.EVALUATOR,
            Role.CHAMPION,
            Role.TECHNICAL_BUYER,
            Role.INFLUENCER,
            Role.ECONOMIC_BUYER);
    private static final List<Awareness> AWARENESS =
            List.of(Awareness.PROBLEM_AWARE, Awareness.SOLUTION_AWARE, Awareness.PRODUCT_AWARE);

    private final Leads leads;
    private final Observations observations;
    private final Committees committees;
    private final Sketch sketch;

    SampleCommittees(Leads leads, Observations observations, Committees committees, Sketch sketch) {
        this.leads = leads;
        this.observations = observations;
        this.committees = committees;
        this.sketch = sketch;
    }

    void meet(List<LeadId> ids, Map<UUID, Actor> people, Actor otherwise) {
        var byCompany = all(ids).stream()
                .filter(it -> it.company() != null && !it.withdrawn())
                .collect(groupingBy(SampleCommittees::company, LinkedHashMap::new, Collectors.toList()));
        var whole = byCompany.entrySet().stream()
                .filter(it -> it.getValue().stream().anyMatch(lead -> lead.stage() == Stage.OPPORTUNITY))
                .max(Comparator.comparingInt(it -> persons(it.getValue()).size()));
        whole.ifPresent(it -> fill(it.getKey(), persons(it.getValue()), people, otherwise));
        byCompany.forEach((company, theirs) -> {
            if (whole.isEmpty() || !whole.get().getKey().equals(company)) {
                theirs.forEach(it -> learn(it, by(it, people, otherwise)));
            }
        });
    }

    private List<Lead> all(List<LeadId> ids) {
        var all = new ArrayList<Lead>();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            all.addAll(leads.all(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
        }
        all.sort(Comparator.comparing((Lead it) -> it.provenance().at())
                .thenComparing(it -> it.id().value()));
        return all;
    }

    private static CompanyId company(Lead it) {
        return Objects.requireNonNull(it.company()).id();
    }

    /** One lead of each person, first those that are being worked on. */
    private static List<Lead> persons(List<Lead> theirs) {
        return List.copyOf(theirs.stream()
                .sorted(Comparator.comparing((Lead it) -> ORDER.indexOf(it.stage()) < 0)
                        .thenComparingInt(it -> ORDER.indexOf(it.stage())))
                .collect(Collectors.toMap(Lead::contactId, it -> it, (first, _) -> first, LinkedHashMap::new))
                .values());
    }

    /** At the fair: who is for it, who checks it, who works with it, who is against it. Who pays was not asked. */
    private void fill(CompanyId company, List<Lead> theirs, Map<UUID, Actor> people, Actor otherwise) {
        var roles = List.of(Role.CHAMPION, Role.TECHNICAL_BUYER, Role.BLOCKER, Role.END_USER);
        var stances = List.of(Stance.SUPPORTIVE, Stance.NEUTRAL, Stance.OPPOSED, Stance.SUPPORTIVE);
        var aware = List.of(
                Awareness.MOST_AWARE, Awareness.PRODUCT_AWARE, Awareness.PROBLEM_AWARE, Awareness.SOLUTION_AWARE);
        var some = theirs.subList(0, Math.min(theirs.size(), roles.size()));
        for (var i = 0; i < some.size(); i++) {
            say(some.get(i), roles.get(i), stances.get(i), aware.get(i), How.TYPED, by(some.get(i), people, otherwise));
        }
        draw(company, some, 1, 0, otherwise);
        draw(company, some, 2, 1, otherwise);
        draw(company, some, 0, 1, otherwise);
        draw(company, some, 3, 0, otherwise);
    }

    private void draw(CompanyId company, List<Lead> some, int from, int to, Actor by) {
        if (Math.max(from, to) < some.size()) {
            sketch.draw(
                    committees.of(company),
                    some.get(from).contactId(),
                    some.get(to).contactId(),
                    some.get(from).provenance().at(),
                    by);
        }
    }

    private void learn(Lead it, Actor by) {
        var chance = Chance.of("committee", Math.floorMod(it.contact().shown().hashCode(), 1_000_000));
        if (WORKED.contains(it.stage()) && chance.happens(0.5)) {
            say(
                    it,
                    chance.oneOf(ROLES),
                    chance.happens(0.4) ? Stance.SUPPORTIVE : null,
                    chance.happens(0.6) ? chance.oneOf(AWARENESS) : null,
                    How.TOUCHED,
                    by);
        }
    }

    private void say(Lead it, Role role, @Nullable Stance stance, @Nullable Awareness awareness, How how, Actor by) {
        var said = NewObservation.of(it.id(), role, stance, awareness)
                .how(how, null)
                .at(it.provenance().at());
        if (!(observations.observe(said, by) instanceof Observing.Observed)) {
            throw new IllegalStateException("Not said of " + it.id().value());
        }
    }

    private static Actor by(Lead it, Map<UUID, Actor> people, Actor otherwise) {
        return Optional.ofNullable(it.owner())
                .flatMap(owner -> Optional.ofNullable(people.get(owner.value())))
                .orElse(otherwise);
    }
}
