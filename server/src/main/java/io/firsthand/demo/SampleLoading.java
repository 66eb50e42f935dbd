package io.firsthand.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.firsthand.demo.SampleLater.Visit;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Edit;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.opportunity.Opening;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.show.Show;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the sample's leads and what became of them, each in the name of whoever had to do with it. */
@Component
class SampleLoading {

    private static final int AT_ONCE = 500;

    private final Leads leads;
    private final SampleImports imports;
    private final SampleShows shows;
    private final Opportunities opportunities;
    private final SampleAgreement agreement;
    private final SampleRouting routing;
    private final SampleTracks tracks;
    private final SampleBuying buying;
    private final SampleSecondLooks secondLooks;
    private final SampleTarget target;
    private final SampleTouches touches;
    private final SampleHandoffs handoffs;
    private final SampleFeedback feedback;
    private final SampleQuestions questions;
    private final SampleCommittees committees;
    private final SampleDiagnoses diagnoses;
    private final TransactionTemplate transaction;

    SampleLoading(
            Leads leads,
            SampleImports imports,
            SampleShows shows,
            Opportunities opportunities,
            SampleAgreement agreement,
            SampleRouting routing,
            SampleTracks tracks,
            SampleBuying buying,
            SampleSecondLooks secondLooks,
            SampleTarget target,
            SampleTouches touches,
            SampleHandoffs handoffs,
            SampleFeedback feedback,
            SampleQuestions questions,
            SampleCommittees committees,
            SampleDiagnoses diagnoses,
            PlatformTransactionManager transactions) {
        this.leads = leads;
        this.imports = imports;
        this.shows = shows;
        this.opportunities = opportunities;
        this.agreement = agreement;
        this.routing = routing;
        this.tracks = tracks;
        this.buying = buying;
        this.secondLooks = secondLooks;
        this.target = target;
        this.touches = touches;
        this.handoffs = handoffs;
        this.feedback = feedback;
        this.questions = questions;
        this.committees = committees;
        this.diagnoses = diagnoses;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the last lead is there, which is written together with all that happened later. */
    boolean isComplete() {
        var last = Arrival.of(
                        ContactDetails.NONE,
                        null,
                        Source.UNKNOWN,
                        null,
                        Provenance.of(How.TYPED, Grade.C, Instant.EPOCH.plusSeconds(86_400 * 2), null, null))
                .withKey(SampleLeads.key(SampleLeads.count()));
        return leads.foresee(List.of(last)).getFirst() instanceof Outcome.Unchanged;
    }

    void load(SampleStaff staff, LocalDate today, Consumer<String> progress) {
        var words = new SampleWords();
        var contacts = new SampleContacts(words);
        var sample = SampleLeads.of(words, contacts, staff, today);
        var files = SampleFile.all(contacts, today);
        var later = new SampleLater(words, today);
        var ids = new HashMap<SampleLead, LeadId>();
        progress.accept("Planning %d trade shows".formatted(SampleShow.ALL.size()));
        var planned = shows.plan(sample, staff, today);
        agreement.defineFields();
        progress.accept("Loading leads: %,d from booths, calls and the website".formatted(sample.size()));
        takeAll(sample.subList(0, sample.size() - 1), planned, ids);
        for (var file : files) {
            progress.accept("Importing %s: %d rows".formatted(file.name(), file.rows()));
            imports.bring(file, staff.named(file.importedBy()).as(Actor.Via.COMMAND));
        }
        progress.accept("Loading visits, signals, notes and corrections");
        transaction.executeWithoutResult(_ -> {
            takeAll(List.of(sample.getLast()), planned, ids);
            var known =
                    sample.stream().map(ids::get).map(Objects::requireNonNull).toList();
            goOn(later, sample, known, staff, planned);
            shows.rate(sample, ids, planned);
            opportunities
                    .takeAll(SampleDeals.of(sample, ids), staff.named("Sam").as(Actor.Via.COMMAND))
                    .forEach(SampleLoading::opened);
            touches.call(sample, ids, staff, today);
            // In one transaction, so that nobody else judges leads that were captured long ago as of now.
            progress.accept("Having marketing and sales sign what a lead is, and judging every lead by it");
            agreement.agree(staff, today);
            agreement.judge(today);
            routing.set(staff, today);
            progress.accept("Handing leads over to sales");
            handoffs.hand(sample, ids, staff, today);
            tracks.grow(known, staff, today);
            buying.tell(staff, today);
            secondLooks.tell(staff, today);
            target.tell(staff, today);
            feedback.say(known, staff.actors(), today);
            questions.ask(sample, ids, staff, today);
            committees.meet(known, staff.actors(), staff.named("Sam").as(Actor.Via.COMMAND));
        });
        progress.accept("Asking the questions of the diagnostic");
        diagnoses.run(staff, today);
    }

    private void takeAll(List<SampleLead> some, Map<String, Show> planned, Map<SampleLead, LeadId> ids) {
        var byActor = some.stream().collect(groupingBy(SampleLead::by, LinkedHashMap::new, toList()));
        byActor.forEach((actor, theirs) -> {
            for (var from = 0; from < theirs.size(); from += AT_ONCE) {
                var chunk = theirs.subList(from, Math.min(from + AT_ONCE, theirs.size()));
                var outcomes = leads.takeAll(
                        chunk.stream().map(it -> atShow(it, planned)).toList(), actor);
                for (var i = 0; i < chunk.size(); i++) {
                    ids.put(chunk.get(i), taken(outcomes.get(i)));
                }
            }
        });
    }

    private static Arrival atShow(SampleLead lead, Map<String, Show> planned) {
        return lead.arrival().withSource(SampleShows.at(lead.arrival().source(), planned));
    }

    private void goOn(
            SampleLater later,
            List<SampleLead> sample,
            List<LeadId> ids,
            SampleStaff staff,
            Map<String, Show> planned) {
        leads.takeAll(later.visits(sample).stream().map(Visit::arrival).toList(), staff.website())
                .forEach(SampleLoading::taken);
        later.signals(sample).forEach(it -> done(leads.recordSignal(ids.get(it.lead()), it.signal(), staff.website())));
        var administrator = staff.administrator().as(Actor.Via.COMMAND);
        later.corrections(sample)
                .forEach(it -> done(leads.correctSource(
                        ids.get(it.lead()),
                        Leads.ANY_VERSION,
                        SampleShows.at(it.source(), planned),
                        it.reason(),
                        it.at(),
                        administrator)));
        later.notes(sample).forEach(it -> {
            var owner = staff.named(sample.get(it.lead()).owner().orElseThrow().split(" ", 2)[0]);
            done(leads.addNote(ids.get(it.lead()), it.text(), it.at(), owner.as(Actor.Via.COMMAND)));
        });
    }

    private static LeadId taken(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created(var lead) -> lead;
            case Outcome.Seen(var lead) -> lead;
            case Outcome.Unchanged(var lead) -> lead;
            case Outcome.Refused(var mistakes) -> throw new IllegalStateException(mistakes.toString());
        };
    }

    private static void opened(Opening opening) {
        if (!(opening instanceof Opening.Opened)) {
            throw new IllegalStateException(opening.toString());
        }
    }

    private static void done(Edit edit) {
        if (!(edit instanceof Edit.Done)) {
            throw new IllegalStateException(edit.toString());
        }
    }
}
