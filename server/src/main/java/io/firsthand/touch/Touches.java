package io.firsthand.touch;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The touches of leads of the current workspace; each is written with a fact of its lead. */
@Service
@Transactional
public class Touches {

    private static final int MOST_AT_ONCE = 4_000;

    private final TouchRepository touches;
    private final LeadRecords leads;
    private final People people;
    private final Ledger ledger;
    private final ObjectProvider<TouchWatch> watches;
    private final Ids ids;
    private final Clock clock;

    Touches(
            TouchRepository touches,
            LeadRecords leads,
            People people,
            Ledger ledger,
            ObjectProvider<TouchWatch> watches,
            Ids ids,
            Clock clock) {
        this.touches = touches;
        this.leads = leads;
        this.people = people;
        this.ledger = ledger;
        this.watches = watches;
        this.ids = ids;
        this.clock = clock;
    }

    public Logging log(NewTouch one, Actor actor) {
        return takeAll(List.of(one), actor).getFirst();
    }

    /**
     * Writes up to 4,000 touches down in a few statements, in the caller's transaction or one of its own, and says for
     * each what became of it; one that is refused doesn't hurt the others. What was withdrawn may come again under its
     * key.
     */
    public List<Logging> takeAll(List<NewTouch> many, Actor actor) {
        if (many.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("At most " + MOST_AT_ONCE + " touches at once");
        }
        var workspace = CurrentWorkspace.get().value();
        var check = new TouchCheck(people, now());
        var taking =
                new Taking(many.stream().map(it -> check.check(ids.next(), it)).toList());
        taking.without(touches.known(workspace, taking.keys()));
        if (!taking.rows().isEmpty()) {
            taking.onlyOf(leads.changing(taking.leads()).keySet());
            var written = taking.written(touches.insert(workspace, taking.rows()));
            ledger.append(written.stream()
                    .map(row -> TouchFacts.logged(row.touch(), row.key(), actor.id()))
                    .toList());
            taking.without(touches.known(workspace, taking.keys()));
            tell(written.stream().map(row -> row.touch().lead()).collect(toSet()));
        }
        return taking.outcomes();
    }

    /** Which of these keys touches came under that were not withdrawn. */
    @Transactional(readOnly = true)
    public Set<Arrival.Key> known(Collection<Arrival.Key> keys) {
        return touches.known(CurrentWorkspace.get().value(), keys).keySet();
    }

    /** Takes touches back, as a mistake; returns how many were not taken back before. Their facts stay. */
    public int withdraw(Collection<UUID> some, @Nullable String reason, Actor actor) {
        return turn(some, true, reason, actor);
    }

    /** Puts back what was taken back; returns how many were. */
    public int restore(Collection<UUID> some, @Nullable String reason, Actor actor) {
        return turn(some, false, reason, actor);
    }

    /** Takes back up to 4,000 touches that an import brought; call it again until it returns 0. */
    public int withdrawBatch(UUID batch, String reason, Actor actor) {
        return turn(touches.ofBatch(CurrentWorkspace.get().value(), batch, MOST_AT_ONCE), true, reason, actor);
    }

    private int turn(Collection<UUID> some, boolean isWithdrawn, @Nullable String reason, Actor actor) {
        var workspace = CurrentWorkspace.get().value();
        var now = now();
        leads.changing(touches.find(workspace, some).stream()
                .filter(it -> it.withdrawn() != isWithdrawn)
                .map(Touch::lead)
                .distinct()
                .toList());
        var turned = touches.turn(workspace, some, isWithdrawn, now);
        ledger.append(turned.stream()
                .map(it -> TouchFacts.turned(it, isWithdrawn, reason, actor.id(), now))
                .toList());
        tell(turned.stream().map(Touch::lead).collect(toSet()));
        return turned.size();
    }

    private void tell(Set<LeadId> leads) {
        if (!leads.isEmpty()) {
            watches.orderedStream().forEach(it -> it.touched(leads));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Touch> get(UUID id) {
        return touches.find(CurrentWorkspace.get().value(), List.of(id)).stream()
                .findFirst();
    }

    /** Those of a lead that were not withdrawn, at most 4,000, the latest first. */
    @Transactional(readOnly = true)
    public List<Touch> of(LeadId lead, int most) {
        return touches.ofLead(CurrentWorkspace.get().value(), lead, Math.clamp(most, 1, MOST_AT_ONCE));
    }

    @Transactional(readOnly = true)
    public long count(LeadId lead) {
        return touches.count(CurrentWorkspace.get().value(), lead);
    }

    /** The first touch by which a person of ours answered, or tried to: the lead's first response. */
    @Transactional(readOnly = true)
    public Optional<Touch> firstResponse(LeadId lead) {
        return Optional.ofNullable(firstResponses(List.of(lead)).get(lead));
    }

    /** The same of many leads at once, of those that have one. */
    @Transactional(readOnly = true)
    public Map<LeadId, Touch> firstResponses(Collection<LeadId> some) {
        return touches.firstResponses(CurrentWorkspace.get().value(), some).stream()
                .collect(toMap(Touch::lead, Function.identity(), (first, _) -> first));
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }
}
