package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.ledger.Ledger;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leads of the current workspace. Whatever changes one writes rows and facts in one transaction, so that
 * {@link LeadHistory#replay} of a lead's facts always gives what {@link #shown} gives.
 */
@Service
@Transactional
public class Leads {

    /** For changes that may be made whatever happened to the lead meanwhile. */
    public static final long ANY_VERSION = -1;

    private static final int MOST_AT_ONCE = 4_000;
    private static final int LONGEST_PAGE = 1_000;

    private final Arrivals arrivals;
    private final Edits edits;
    private final Withdrawals withdrawals;
    private final LeadRepository leads;
    private final ContactRepository contacts;
    private final CompanyRepository companies;
    private final ListRepository lists;
    private final Counts counts;
    private final SearchRepository search;
    private final Ledger ledger;

    Leads(
            Arrivals arrivals,
            Edits edits,
            Withdrawals withdrawals,
            LeadRepository leads,
            ContactRepository contacts,
            CompanyRepository companies,
            ListRepository lists,
            Counts counts,
            SearchRepository search,
            Ledger ledger) {
        this.arrivals = arrivals;
        this.edits = edits;
        this.withdrawals = withdrawals;
        this.leads = leads;
        this.contacts = contacts;
        this.companies = companies;
        this.lists = lists;
        this.counts = counts;
        this.search = search;
        this.ledger = ledger;
    }

    /** Takes in somebody who arrives now. */
    public Outcome create(Arrival arrival, Actor actor) {
        return arrivals.take(List.of(arrival), actor).getFirst();
    }

    /** Takes in somebody who was captured on a device that signed it; what it signed is told first. */
    public Outcome capture(Arrival arrival, Testimony signed, Actor actor) {
        return arrivals.take(List.of(arrival), signed, actor).getFirst();
    }

    /**
     * Takes in up to 4,000 arrivals in their order, all in the caller's transaction or one of its own, and says for
     * each what became of it; one that is refused doesn't hurt the others. Many at once are faster.
     */
    public List<Outcome> takeAll(List<Arrival> many, Actor actor) {
        if (many.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("At most " + MOST_AT_ONCE + " arrivals at once");
        }
        return arrivals.take(many, actor);
    }

    /** Says what {@link #takeAll} would do, and writes nothing. */
    @Transactional(readOnly = true)
    public List<Outcome> foresee(List<Arrival> many) {
        return arrivals.foresee(many);
    }

    /** Changes contact, company, stage and owner, as far as mentioned; a contact's change shows on all its leads. */
    public Edit change(LeadId id, long version, LeadChange change, Actor actor) {
        return edits.change(id, version, change, null, actor);
    }

    /** Moves a lead to a stage that {@link Stage#next} allows. */
    public Edit move(LeadId id, long version, Stage to, @Nullable String reason, Actor actor) {
        return edits.change(id, version, LeadChange.NONE.withStage(to), reason, actor);
    }

    /**
     * The same for somebody who saw the lead at a stage: what else was written on it since is no reason to refuse them,
     * another stage is.
     */
    public Edit moveFrom(LeadId id, Stage seen, Stage to, @Nullable String reason, Actor actor) {
        return edits.move(id, seen, to, reason, actor);
    }

    /** Makes somebody, or nobody, responsible. */
    public Edit assign(LeadId id, long version, @Nullable PersonId owner, Actor actor) {
        return edits.change(id, version, LeadChange.NONE.withOwner(owner), null, actor);
    }

    /** Says that a lead came from elsewhere, and why; the original source stays on show. */
    public Edit correctSource(LeadId id, long version, Source source, String reason, Actor actor) {
        return edits.correctSource(id, version, source, reason, null, actor);
    }

    /** The same, done at another time than it is written down. */
    public Edit correctSource(LeadId id, long version, Source source, String reason, Instant at, Actor actor) {
        return edits.correctSource(id, version, source, reason, at, actor);
    }

    public Edit addNote(LeadId id, String text, Actor actor) {
        return edits.addNote(id, text, null, actor);
    }

    /** Adds a note that was made at another time than it is written down. */
    public Edit addNote(LeadId id, String text, Instant at, Actor actor) {
        return edits.addNote(id, text, at, actor);
    }

    /** Records something the buyer did. */
    public Edit recordSignal(LeadId id, Signal signal, Actor actor) {
        return edits.recordSignal(id, signal, actor);
    }

    /** Takes leads off all lists; returns how many were on them. Their facts and pages stay. */
    public int withdraw(Collection<LeadId> some, String reason, Actor actor) {
        return withdrawals.withdraw(some, true, reason, actor);
    }

    /** Puts withdrawn leads back; returns how many were withdrawn. */
    public int restore(Collection<LeadId> some, String reason, Actor actor) {
        return withdrawals.withdraw(some, false, reason, actor);
    }

    /** Withdraws up to 1,000 leads that an import brought; call it again until it returns 0. */
    public int withdrawBatch(UUID batch, String reason, Actor actor) {
        var some = leads.ofBatch(CurrentWorkspace.get().value(), batch, false, MOST_AT_ONCE);
        return withdrawals.withdraw(some, true, reason, actor);
    }

    @Transactional(readOnly = true)
    public Optional<Lead> get(LeadId id) {
        return leads.find(CurrentWorkspace.get().value(), id);
    }

    @Transactional(readOnly = true)
    public Optional<Contact> contact(ContactId id) {
        return contacts.find(CurrentWorkspace.get().value(), id);
    }

    @Transactional(readOnly = true)
    public Optional<CompanyLink> company(CompanyId id) {
        return companies.find(CurrentWorkspace.get().value(), id);
    }

    @Transactional(readOnly = true)
    public List<Note> notes(LeadId id) {
        return leads.notes(CurrentWorkspace.get().value(), id);
    }

    @Transactional(readOnly = true)
    public List<LeadState.StageTime> stages(LeadId id) {
        return leads.stages(CurrentWorkspace.get().value(), id);
    }

    /** What happened to a lead, as the ledger has it, in the order it was written down. */
    @Transactional(readOnly = true)
    public List<TimelineItem> timeline(LeadId id) {
        return ledger.of(id.value()).stream().map(TimelineItem::of).toList();
    }

    /** What happened to some leads last, the latest first. */
    @Transactional(readOnly = true)
    public List<TimelineItem.OfLead> latest(Collection<LeadId> some, int most) {
        return ledger.latestOf(some.stream().map(LeadId::value).toList(), most).stream()
                .flatMap(fact -> fact.lead().stream().map(lead -> new TimelineItem.OfLead(lead, TimelineItem.of(fact))))
                .toList();
    }

    /** What the facts of a lead say of it, knowing nothing of the tables; empty once they are erased. */
    @Transactional(readOnly = true)
    public Optional<LeadState> recorded(LeadId id) {
        return LeadHistory.replay(ledger.of(id.value()));
    }

    /** Exactly what pages show of a lead, to be compared with what its facts say. */
    @Transactional(readOnly = true)
    public Optional<LeadState> shown(LeadId id) {
        var workspace = CurrentWorkspace.get().value();
        return leads.find(workspace, id)
                .map(lead -> new LeadState(
                        lead.contact(),
                        lead.company(),
                        lead.stage(),
                        lead.stageSince(),
                        leads.stages(workspace, id),
                        lead.owner(),
                        lead.original(),
                        lead.source(),
                        lead.latest(),
                        lead.provenance(),
                        lead.firstNote(),
                        leads.notes(workspace, id).stream().map(Note::text).toList(),
                        leads.signals(workspace, id),
                        lead.custom(),
                        lead.tags(),
                        lead.corrected(),
                        lead.withdrawn(),
                        lead.mergedInto()));
    }

    /** A page of a list, of at most 1,000 leads. */
    @Transactional(readOnly = true)
    public LeadPage list(LeadQuery query, Optional<Cursor> from, int limit) {
        var workspace = CurrentWorkspace.get().value();
        var size = Math.clamp(limit, 1, LONGEST_PAGE);
        var words = words(query);
        var cursor = from.orElse(null);
        var found = words.isEmpty()
                ? lists.page(workspace, query, cursor, size + 1)
                : lists.page(workspace, query, search.page(workspace, query, words, cursor, size + 1));
        return found.size() <= size
                ? new LeadPage(found, Optional.empty())
                : new LeadPage(found.subList(0, size), Optional.of(cursor(query, found.get(size - 1))));
    }

    /** The leads of these ids, withdrawn ones too, the newest first. */
    @Transactional(readOnly = true)
    public List<Lead> all(Collection<LeadId> some) {
        var ids = some.stream().map(LeadId::value).toList();
        return lists.page(CurrentWorkspace.get().value(), LeadQuery.ALL, ids);
    }

    /** How many leads a list has, exactly where that is kept, else counted as far as is quick. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Count count(LeadQuery query) {
        return counts.of(CurrentWorkspace.get().value(), query, words(query));
    }

    private static Words words(LeadQuery query) {
        return Words.of(query.text() == null ? "" : query.text());
    }

    private static Cursor cursor(LeadQuery query, Lead last) {
        var value = switch (query.sort()) {
            case NEWEST, OLDEST -> last.provenance().at().toString();
            case CHANGED -> last.changedAt().toString();
            case NAME -> LeadDraft.sortName(last.contact());
        };
        return new Cursor(query.sort(), value, last.id().value());
    }
}
