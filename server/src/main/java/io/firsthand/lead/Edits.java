package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.lead.Happening.CompanyChanged;
import io.firsthand.lead.Happening.ContactChanged;
import io.firsthand.lead.Happening.CustomChanged;
import io.firsthand.lead.Happening.NoteAdded;
import io.firsthand.lead.Happening.OwnerChanged;
import io.firsthand.lead.Happening.SignalRecorded;
import io.firsthand.lead.Happening.SourceCorrected;
import io.firsthand.lead.Happening.StageChanged;
import io.firsthand.lead.Happening.TagsChanged;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes single leads, each change with its fact. */
@Component
class Edits {

    private final LeadRepository leads;
    private final ContactChanges contacts;
    private final CompanyRepository companies;
    private final CustomChanges customs;
    private final Tags tags;
    private final SearchRepository search;
    private final People people;
    private final Assignments assignments;
    private final Ledger ledger;
    private final ContactNews news;
    private final Watchers watchers;
    private final Ids ids;
    private final Clock clock;

    Edits(
            LeadRepository leads,
            ContactChanges contacts,
            CompanyRepository companies,
            CustomChanges customs,
            Tags tags,
            SearchRepository search,
            People people,
            Assignments assignments,
            Ledger ledger,
            ContactNews news,
            Watchers watchers,
            Ids ids,
            Clock clock) {
        this.leads = leads;
        this.contacts = contacts;
        this.companies = companies;
        this.customs = customs;
        this.tags = tags;
        this.search = search;
        this.people = people;
        this.assignments = assignments;
        this.ledger = ledger;
        this.news = news;
        this.watchers = watchers;
        this.ids = ids;
        this.clock = clock;
    }

    Edit change(LeadId id, long version, LeadChange change, @Nullable String reason, Actor actor) {
        return change(id, isOf(version), change, reason, actor);
    }

    Edit move(LeadId id, Stage from, Stage to, @Nullable String reason, Actor actor) {
        return change(id, lead -> lead.stage() == from, LeadChange.NONE.withStage(to), reason, actor);
    }

    private static Predicate<Lead> isOf(long version) {
        return lead -> version == Leads.ANY_VERSION || version == lead.version();
    }

    private Edit change(LeadId id, Predicate<Lead> isAsSeen, LeadChange change, @Nullable String reason, Actor actor) {
        return with(id, isAsSeen, change.contact().isEmpty(), actor, work -> {
            var plan = contacts.plan(work.workspace, work.lead, change.contact(), work.checker);
            var company = company(work, change);
            checkMove(work, change.stage());
            var described = customs.plan(work.lead, change.custom(), work.checker);
            if (change.owner() != null && !Objects.equals(change.owner().person(), work.lead.owner())) {
                new Owners(people).check(change.owner().person(), false, work.checker);
            }
            var tagged = tags.plan(work.workspace, work.lead.tags(), change.tags(), work.checker);
            var tidyReason = work.checker.block("reason", reason, Checked.LONGEST_REASON);
            if (!work.checker.isContent()) {
                return;
            }
            if (plan != null) {
                contacts.write(work.workspace, plan, work.now);
                work.isTouched = true;
                plan.contact().leads.forEach(it -> work.add(it.id, new ContactChanged(plan.changes())));
            }
            if (company != null && !Objects.equals(idOf(company.link), idOf(work.lead.company()))) {
                leads.belong(work.workspace, id, company.link);
                work.add(new CompanyChanged(work.lead.company(), company.link));
            }
            if (!described.isEmpty()) {
                customs.write(work.workspace, id, described);
                work.add(new CustomChanged(described));
            }
            if (change.owner() != null && !Objects.equals(change.owner().person(), work.lead.owner())) {
                leads.own(work.workspace, id, change.owner().person());
                work.add(new OwnerChanged(work.lead.owner(), change.owner().person()));
                if (change.owner().person() != null) {
                    assignments.tell(work.lead, change.owner().person(), actor, work.now);
                }
            }
            if (tagged != null) {
                tags.write(work.workspace, Map.of(id, tagged.after()), tagged.names(), work.now);
                work.add(new TagsChanged(work.lead.tags(), tagged.after()));
            }
            if (change.stage() != null && change.stage() != work.lead.stage()) {
                leads.move(work.workspace, id, change.stage(), work.stageTime());
                work.add(new StageChanged(work.lead.stage(), change.stage(), tidyReason), work.stageTime());
            }
        });
    }

    private record Target(@Nullable CompanyLink link) {}

    /** The company it shall belong to, written down if it is new; null when nothing is said about it. */
    private @Nullable Target company(Work work, LeadChange change) {
        var wanted = change.company();
        if (wanted == null) {
            return null;
        }
        var name = work.checker.line("company.name", wanted.name(), ContactField.NAME.longest());
        var domain = Checked.domain(wanted.domain(), work.checker);
        var hint = CompanyHint.of(name, domain, null);
        if (hint == null || !work.checker.isContent()) {
            return new Target(null);
        }
        var known = new Companies(companies.known(work.workspace, hint), ids);
        var company = Objects.requireNonNull(known.of(hint));
        if (!companies.insert(work.workspace, known.fresh(), work.now)) {
            throw new IllegalStateException("Somebody else has just written the same company");
        }
        companies.update(work.workspace, known.changed());
        return new Target(company.link());
    }

    private static @Nullable CompanyId idOf(@Nullable CompanyLink company) {
        return company == null ? null : company.id();
    }

    private static void checkMove(Work work, @Nullable Stage to) {
        var from = work.lead.stage();
        if (to != null && to != from && !from.next().contains(to)) {
            work.checker.add(
                    "stage",
                    Reason.MOVE_NOT_ALLOWED,
                    from.next().stream().map(Stage::id).collect(Collectors.joining(", ")));
        }
    }

    Edit correctSource(LeadId id, long version, Source given, String reason, @Nullable Instant when, Actor actor) {
        return with(id, isOf(version), true, actor, work -> {
            var source = Checked.source("source", given, work.checker);
            var why = required(work, "reason", reason, Checked.LONGEST_REASON);
            var at = work.at(when);
            if (source.equals(work.lead.source())) {
                work.checker.add("source", Reason.SAME_AS_BEFORE, "");
            }
            if (work.checker.isContent()) {
                leads.correct(work.workspace, id, source);
                work.add(new SourceCorrected(work.lead.source(), source, why), at);
            }
        });
    }

    Edit addNote(LeadId id, String given, @Nullable Instant when, Actor actor) {
        return with(id, isOf(Leads.ANY_VERSION), true, actor, work -> {
            var text = required(work, "text", given, Checked.LONGEST_NOTE);
            var at = work.at(when);
            if (work.checker.isContent()) {
                leads.note(work.workspace, id, new Note(ids.next(), text, at, actor.id()));
                work.add(new NoteAdded(text, null), at);
            }
        });
    }

    Edit recordSignal(LeadId id, Signal given, Actor actor) {
        return with(id, isOf(Leads.ANY_VERSION), true, actor, work -> {
            var name = required(work, "name", given.name(), ContactField.NAME.longest());
            var at = work.checker.time("at", given.at(), work.now);
            if (work.checker.isContent()) {
                var signal = new Signal(given.kind(), name, at);
                leads.signal(work.workspace, id, ids.next(), signal);
                work.add(new SignalRecorded(signal), at);
            }
        });
    }

    private static String required(Work work, String field, String given, int longest) {
        var text = work.checker.block(field, given, longest);
        if (text == null && given.isBlank()) {
            work.checker.add(field, Reason.MISSING, "");
        }
        return text == null ? "" : text;
    }

    /** Takes the locks, contacts before leads as arrivals do; writes the facts of what was done, or nothing. */
    private Edit with(LeadId id, Predicate<Lead> isAsSeen, boolean leavesContact, Actor actor, Consumer<Work> task) {
        var workspace = CurrentWorkspace.get().value();
        if (!leavesContact) {
            leads.contactOf(workspace, id).ifPresent(contact -> contacts.lock(workspace, contact));
        }
        var found = leads.lock(workspace, id);
        if (found.isEmpty()) {
            return new Edit.Missing();
        }
        var lead = found.get();
        if (!isAsSeen.test(lead)) {
            return new Edit.Stale(lead);
        }
        if (lead.erased()) {
            return new Edit.Refused(List.of(new Mistake("lead", Reason.ERASED, "")));
        }
        var work = new Work(workspace, lead, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        task.accept(work);
        if (!work.checker.isContent()) {
            return new Edit.Refused(work.checker.mistakes());
        }
        if (!work.done.isEmpty()) {
            if (!work.isTouched) {
                leads.touch(workspace, id, work.now);
            }
            search.refresh(workspace, work.done.stream().map(Recorded::lead).collect(Collectors.toSet()));
            ledger.append(work.done.stream().map(it -> it.by(actor.id())).toList());
            if (work.done.stream()
                    .anyMatch(it -> it.happening() instanceof ContactChanged
                            || it.happening() instanceof CompanyChanged
                            || it.happening() instanceof CustomChanged)) {
                news.tell(List.of(lead.contactId()));
            }
            if (work.done.stream()
                    .anyMatch(it -> it.happening() instanceof StageChanged || it.happening() instanceof OwnerChanged)) {
                watchers.tell(List.of(id), actor);
            }
        }
        return new Edit.Done(leads.find(workspace, id).orElseThrow());
    }

    private static final class Work {

        final UUID workspace;
        final Lead lead;
        final Instant now;
        final Checker checker = new Checker();
        final List<Recorded> done = new ArrayList<>();
        boolean isTouched;

        Work(UUID workspace, Lead lead, Instant now) {
            this.workspace = workspace;
            this.lead = lead;
            this.now = now;
        }

        /** A stage is never entered before the one it follows, whatever the clocks say. */
        Instant stageTime() {
            return now.isBefore(lead.stageSince()) ? lead.stageSince() : now;
        }

        /** When it was done, as claimed; now, if nobody says. */
        Instant at(@Nullable Instant claimed) {
            return claimed == null ? now : checker.time("at", claimed, now);
        }

        void add(Happening happening) {
            add(happening, now);
        }

        void add(Happening happening, Instant at) {
            done.add(new Recorded(lead.id(), happening, at));
        }

        void add(LeadId other, Happening happening) {
            done.add(new Recorded(other, happening, now));
        }
    }
}
