package io.firsthand.opportunity;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Merges;
import io.firsthand.opportunity.Opportunity.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The opportunities of leads of the current workspace. Each change is written with facts of its lead, and the lead
 * moves along: to {@code opportunity} while one is open, then to {@code won} or {@code lost}.
 */
@Service
@Transactional
public class Opportunities {

    /** For changes that may be made whatever happened to the opportunity meanwhile. */
    public static final long ANY_VERSION = -1;

    private static final int MOST_AT_ONCE = 4_000;

    private final OpportunityRepository opportunities;
    private final Merges merges;
    private final Writing writing;
    private final Ids ids;
    private final Clock clock;

    Opportunities(OpportunityRepository opportunities, Merges merges, Writing writing, Ids ids, Clock clock) {
        this.opportunities = opportunities;
        this.merges = merges;
        this.writing = writing;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens one; the lead moves to {@code opportunity} if that is its next stage. A lead that went into another has it
     * opened there.
     */
    public Opening open(NewOpportunity one, Actor actor) {
        return take(List.of(one.on(merges.standingFor(one.lead()))), false, actor)
                .getFirst();
    }

    /**
     * Takes in up to 4,000 from elsewhere in a few statements, in the caller's transaction or one of its own, and says
     * for each what became of it; one that is refused doesn't hurt the others. They may have ended already; their
     * leads move along with the times told, whatever stage they were in. A known key means the same opportunity as it
     * stands now.
     */
    public List<Opening> takeAll(List<NewOpportunity> many, Actor actor) {
        if (many.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("At most " + MOST_AT_ONCE + " opportunities at once");
        }
        return take(many, true, actor);
    }

    private List<Opening> take(List<NewOpportunity> many, boolean isPast, Actor actor) {
        var now = now();
        var workspace = CurrentWorkspace.get().value();
        var taking = new Taking(many.stream()
                .map(it -> OpportunityCheck.check(ids.next(), it, now))
                .toList());
        taking.meet(opportunities.known(workspace, taking.keys()));
        if (taking.hasWork()) {
            writing.take(workspace, taking, isPast, now, actor);
        }
        return taking.outcomes();
    }

    /** Which of these keys opportunities came under that were not taken back. */
    @Transactional(readOnly = true)
    public Set<Arrival.Key> known(Collection<Arrival.Key> keys) {
        return opportunities.known(CurrentWorkspace.get().value(), keys).keySet();
    }

    public Change change(UUID id, long version, Terms terms, Actor actor) {
        return edit(id, version, actor, (it, check) -> it.with(check.terms(terms)));
    }

    /**
     * Changes what it is about and how it stands at once.
     *
     * @param status null where it stays; then {@code closedAt} and {@code lostReason} are mended, if given
     */
    public Change revise(
            UUID id,
            long version,
            Terms terms,
            @Nullable Status status,
            @Nullable Instant closedAt,
            @Nullable String lostReason,
            Actor actor) {
        return edit(id, version, actor, (it, check) -> {
            var stands = status == null ? it.status() : status;
            var isSame = stands == it.status();
            var end = closedAt == null && isSame ? it.closedAt() : check.end(closedAt);
            var reason = lostReason == null && isSame ? it.lostReason() : check.reason(lostReason);
            return it.with(check.terms(terms))
                    .ended(stands, stands == Status.OPEN ? null : end, stands == Status.LOST ? reason : null);
        });
    }

    /** Ends it well; now, unless another time is told. */
    public Change win(UUID id, long version, @Nullable Instant at, Actor actor) {
        return edit(id, version, actor, (it, check) -> it.ended(Status.WON, check.end(at), null));
    }

    /** Ends it badly. */
    public Change lose(UUID id, long version, @Nullable Instant at, @Nullable String reason, Actor actor) {
        return edit(id, version, actor, (it, check) -> it.ended(Status.LOST, check.end(at), check.reason(reason)));
    }

    /** Says that it has not ended after all. */
    public Change reopen(UUID id, long version, Actor actor) {
        return edit(id, version, actor, (it, _) -> it.ended(Status.OPEN, null, null));
    }

    private Change edit(
            UUID id, long version, Actor actor, BiFunction<Opportunity, OpportunityCheck, Opportunity> change) {
        var now = now();
        var workspace = CurrentWorkspace.get().value();
        var check = new OpportunityCheck(now);
        return writing.edit(workspace, id, version, it -> change.apply(it, check), check, now, actor);
    }

    /** Takes opportunities back, as a mistake; returns how many were not taken back before. Their facts stay. */
    public int withdraw(Collection<UUID> some, @Nullable String reason, Actor actor) {
        var workspace = CurrentWorkspace.get().value();
        return writing.turn(workspace, opportunities.find(workspace, some), true, reason, now(), actor);
    }

    /** Puts back what was taken back; returns how many were. */
    public int restore(Collection<UUID> some, @Nullable String reason, Actor actor) {
        var workspace = CurrentWorkspace.get().value();
        return writing.turn(workspace, opportunities.find(workspace, some), false, reason, now(), actor);
    }

    /**
     * Takes back up to 4,000 that an import brought and nobody edited since; call it again until it returns 0. Leads
     * that moved because of them move back.
     */
    public int withdrawBatch(UUID batch, String reason, Actor actor) {
        var workspace = CurrentWorkspace.get().value();
        var some = opportunities.ofBatch(workspace, batch, false, MOST_AT_ONCE);
        return writing.turn(workspace, some, true, reason, now(), actor);
    }

    /** Up to 4,000 that an import brought and a person edited since, which its undo leaves alone. */
    @Transactional(readOnly = true)
    public List<Opportunity> editedOfBatch(UUID batch) {
        return opportunities.ofBatch(CurrentWorkspace.get().value(), batch, true, MOST_AT_ONCE);
    }

    @Transactional(readOnly = true)
    public Optional<Opportunity> get(UUID id) {
        return opportunities.find(CurrentWorkspace.get().value(), List.of(id)).stream()
                .findFirst();
    }

    /** Those of many leads that are open, the latest first. */
    @Transactional(readOnly = true)
    public List<Opportunity> openOf(Collection<LeadId> leads) {
        return leads.isEmpty()
                ? List.of()
                : opportunities.of(CurrentWorkspace.get().value(), leads).stream()
                        .filter(it -> it.status() == Opportunity.Status.OPEN && !it.withdrawn())
                        .toList();
    }

    /** Those of a lead that were not taken back; the latest first. */
    @Transactional(readOnly = true)
    public List<Opportunity> of(LeadId lead) {
        return opportunities.of(CurrentWorkspace.get().value(), List.of(lead)).stream()
                .filter(it -> !it.withdrawn())
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }
}
