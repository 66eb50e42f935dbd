package io.firsthand.handoff;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.handoff.Handoff.Closed;
import io.firsthand.handoff.Handoff.Efforts;
import io.firsthand.handoff.Handoff.Judged;
import io.firsthand.handoff.Handoff.Offered;
import io.firsthand.handoff.Packets.Agreed;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Role;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.Stage;
import io.firsthand.lead.StageMove;
import io.firsthand.routing.Decision;
import io.firsthand.routing.Explanations;
import io.firsthand.routing.Routing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers leads to sales, and takes offers back. */
@Service
@Transactional
public class Offers {

    /** So many leads are offered in one transaction at most. */
    public static final int MOST = 1_000;

    static final int LONGEST_REASON = 2_000;

    private static final Set<Stage> OFFERABLE =
            EnumSet.of(Stage.INQUIRY, Stage.MQL, Stage.SAL, Stage.SQL, Stage.NURTURE);

    private final HandoffsRepository handoffs;
    private final Recording recording;
    private final Timing timing;
    private final HandoffTidings tidings;
    private final Packets packets;
    private final Leads leads;
    private final LeadRecords records;
    private final People people;
    private final Routing routing;
    private final Ids ids;

    Offers(
            HandoffsRepository handoffs,
            Recording recording,
            Timing timing,
            HandoffTidings tidings,
            Packets packets,
            Leads leads,
            LeadRecords records,
            People people,
            Routing routing,
            Ids ids) {
        this.handoffs = handoffs;
        this.recording = recording;
        this.timing = timing;
        this.tidings = tidings;
        this.packets = packets;
        this.leads = leads;
        this.records = records;
        this.people = people;
        this.routing = routing;
        this.ids = ids;
    }

    /** Offers up to 1,000 leads, each once, and says for each what became of it, in the order of the given ones. */
    public List<Offering> offer(Collection<LeadId> some, Offer how, Actor actor) {
        return offer(some, how, OFFERABLE, actor);
    }

    /** The same of the past, of leads that stand already where they came to. */
    List<Offering> tell(Collection<LeadId> some, Offer how, Actor actor) {
        return offer(some, how, EnumSet.allOf(Stage.class), actor);
    }

    private List<Offering> offer(Collection<LeadId> some, Offer how, Set<Stage> from, Actor actor) {
        if (some.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " leads at once");
        }
        var wanted = new LinkedHashSet<>(some);
        var outcomes = new LinkedHashMap<LeadId, Offering>();
        wanted.forEach(it -> outcomes.put(it, new Offering.Missing(it)));
        records.lock(wanted);
        var free = free(wanted, from, outcomes);
        var at = how.at() == null ? recording.now() : how.at().truncatedTo(ChronoUnit.MILLIS);
        var chosen = chosen(free, how, at, outcomes);
        if (!chosen.isEmpty()) {
            offer(free, chosen, how.via(), at, from.equals(OFFERABLE), actor)
                    .forEach(it -> outcomes.put(it.lead(), new Offering.Offered(it)));
        }
        return List.copyOf(outcomes.values());
    }

    public Offering offer(LeadId lead, Offer how, Actor actor) {
        return offer(List.of(lead), how, actor).getFirst();
    }

    /** Those that can be offered; of the others it is noted why not. */
    private Map<LeadId, Lead> free(Set<LeadId> wanted, Set<Stage> from, Map<LeadId, Offering> outcomes) {
        var open = handoffs.open(workspace(), wanted);
        var free = new LinkedHashMap<LeadId, Lead>();
        for (var lead : leads.all(wanted)) {
            var handoff = open.get(lead.id());
            if (handoff != null) {
                outcomes.put(lead.id(), new Offering.AlreadyOpen(handoff));
            } else if (!lead.withdrawn() && !lead.erased() && !from.contains(lead.stage())) {
                outcomes.put(lead.id(), new Offering.NotNow(lead.id(), lead.stage()));
            } else if (!lead.withdrawn() && !lead.erased()) {
                free.put(lead.id(), lead);
            }
        }
        return free;
    }

    /** To whom each goes, and how routing came to that; of those that nobody can take it is noted. */
    private Map<LeadId, Choice> chosen(Map<LeadId, Lead> free, Offer how, Instant at, Map<LeadId, Offering> outcomes) {
        var chosen = new LinkedHashMap<LeadId, Choice>();
        var person = how.person();
        if (person != null) {
            var mistakes = check(person);
            free.keySet().forEach(lead -> {
                if (mistakes.isEmpty()) {
                    chosen.put(lead, new Choice(person, null));
                } else {
                    outcomes.put(lead, new Offering.Refused(lead, mistakes));
                }
            });
        } else if (!free.isEmpty()) {
            var except = new HashMap<LeadId, Set<PersonId>>();
            free.keySet().forEach(lead -> except.put(lead, how.notTo()));
            routing.decide(free.keySet(), except, at)
                    .forEach((lead, decision) -> decision.person()
                            .ifPresentOrElse(
                                    it -> chosen.put(lead, new Choice(it, Explanations.json(decision.reasons()))),
                                    () -> outcomes.put(lead, nobody(lead, decision))));
        }
        return chosen;
    }

    private static Offering nobody(LeadId lead, Decision decision) {
        return new Offering.Nobody(lead, decision.step(), decision.reasons());
    }

    private record Choice(PersonId person, @Nullable String route) {}

    private List<Mistake> check(PersonId person) {
        var checker = new Checker();
        if (people.find(person).filter(Person::active).isEmpty()) {
            checker.add("person", Reason.UNKNOWN_PERSON, "");
        }
        return checker.mistakes();
    }

    private List<Handoff> offer(
            Map<LeadId, Lead> free, Map<LeadId, Choice> chosen, Via via, Instant at, boolean moves, Actor actor) {
        records.changing(chosen.keySet());
        var agreed = packets.agreed(chosen.keySet());
        var numbers = handoffs.numbers(workspace(), chosen.keySet());
        var offered = new ArrayList<Handoff>();
        chosen.forEach((id, choice) -> {
            var lead = free.get(id);
            if (lead != null) {
                offered.add(new Handoff(
                        ids.next(),
                        1,
                        id,
                        numbers.getOrDefault(id, 0) + 1,
                        HandoffState.OFFERED,
                        choice.person(),
                        offered(lead, agreed.get(id), via, choice.route(), at, actor),
                        null,
                        null,
                        null,
                        Efforts.NONE,
                        null));
            }
        });
        recording.offered(offered);
        records.moveAll(
                offered.stream()
                        .filter(it -> moves
                                && Optional.ofNullable(free.get(it.lead()))
                                        .filter(lead -> lead.stage() == Stage.NURTURE)
                                        .isPresent())
                        .map(it -> new StageMove(it.lead(), Stage.MQL, at, null))
                        .toList(),
                false,
                actor);
        timing.offered(offered, agreed);
        tidings.offered(offered, actor);
        return offered;
    }

    private static Offered offered(
            Lead lead, @Nullable Agreed agreed, Via via, @Nullable String route, Instant at, Actor actor) {
        var judged = agreed == null ? null : agreed.judged();
        var completeness = agreed == null ? new Completeness(List.of()) : agreed.completeness();
        return new Offered(
                actor.id(),
                via,
                at,
                route,
                judged == null ? null : new Judged(judged.definition(), judged.version(), judged.counts()),
                completeness.percent(),
                completeness.missing().stream().map(it -> it.label()).toList(),
                lead.source().channel().id(),
                lead.source().campaign());
    }

    /** Takes an offer back that sales has not answered yet. */
    public Reply recall(UUID id, String given, Actor actor) {
        var checker = new Checker();
        var reason = checker.block("reason", given, LONGEST_REASON);
        if (!checker.isContent()) {
            return new Reply.Refused(checker.mistakes());
        }
        var found = handoffs.find(workspace(), id).orElse(null);
        if (found == null) {
            return new Reply.Missing();
        }
        records.changing(List.of(found.lead()));
        var it = handoffs.find(workspace(), id).orElseThrow();
        return switch (it.state()) {
            case OFFERED -> mayRecall(it, actor) ? new Reply.Done(recall(it, reason, actor)) : new Reply.NotYours(it);
            case RECALLED -> new Reply.Recalled(it);
            default -> new Reply.AlreadyAnswered(it);
        };
    }

    /** Whoever made the offer, all who are not of sales, and those who lead a team; whom it is for rejects instead, and says why. */
    @Transactional(readOnly = true)
    public boolean mayRecall(Handoff it, Actor actor) {
        return actor.person()
                .flatMap(people::find)
                .map(who -> who.function() != Function.SALES
                        || (who.role() != Role.MEMBER && !who.id().equals(it.person()))
                        || who.id().value().equals(it.offeredBy()))
                .orElse(true);
    }

    private Handoff recall(Handoff it, @Nullable String reason, Actor actor) {
        var now = recording.now();
        var end = Closed.plain(now, actor.id(), reason);
        var after = it.closed(HandoffState.RECALLED, end);
        recording.changed(it, after, null, HandoffFacts.closed(after, end));
        timing.ended(after, HandoffState.RECALLED.words(), now);
        tidings.recalled(after, actor);
        return after;
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
