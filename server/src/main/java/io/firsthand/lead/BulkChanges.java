package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.lead.BulkOutcome.Result;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes many leads alike: a few statements for all of them, and a fact for each. */
@Service
@Transactional
public class BulkChanges {

    /** So many leads are changed in one transaction at most. */
    public static final int MOST = 1_000;

    private final ManyLeadsRepository leads;
    private final Tags tags;
    private final People people;
    private final Assignments assignments;
    private final ContactNews news;
    private final Watchers watchers;
    private final SecondThoughts seconds;
    private final Ledger ledger;
    private final Clock clock;

    BulkChanges(
            ManyLeadsRepository leads,
            Tags tags,
            People people,
            ContactNews news,
            Watchers watchers,
            SecondThoughts seconds,
            Ledger ledger,
            Clock clock,
            Assignments assignments) {
        this.assignments = assignments;
        this.leads = leads;
        this.tags = tags;
        this.people = people;
        this.news = news;
        this.watchers = watchers;
        this.seconds = seconds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is wrong with a change, whatever leads it is for; nothing is written. */
    @Transactional(readOnly = true)
    public List<Mistake> check(BulkChange change) {
        var checker = new Checker();
        switch (change) {
            case BulkChange.Assign(var owner) -> new Owners(people).check(owner, false, checker);
            case BulkChange.Tag(var more, var _) ->
                tags.known(CurrentWorkspace.get().value(), more, checker);
            case BulkChange.Withdraw(var reason) -> {
                if (checker.block("reason", reason, Checked.LONGEST_REASON) == null && checker.isContent()) {
                    checker.add("reason", Mistake.Reason.MISSING, "");
                }
            }
            case BulkChange.Move _, BulkChange.TakeBack _ -> {}
        }
        return checker.mistakes();
    }

    /** Changes up to 1,000 leads, each once, and says for each what became of it, in the order of their ids. */
    public List<BulkOutcome> change(Collection<LeadId> some, BulkChange change, Actor actor) {
        if (some.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " leads at once");
        }
        var workspace = CurrentWorkspace.get().value();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var known = change instanceof BulkChange.Tag(var more, var _)
                ? tags.known(workspace, more, new Checker())
                : Map.<String, String>of();
        var doubted = change instanceof BulkChange.Move(var to) && (to == Stage.DISQUALIFIED || to == Stage.LOST)
                ? seconds.doubted(some)
                : Set.<LeadId>of();
        var work = new BulkWork(change, known, doubted, now);
        leads.lock(workspace, some).forEach(work::take);
        var outcomes = new ArrayList<>(work.outcomes);
        some.stream()
                .distinct()
                .filter(id -> !work.found.contains(id))
                .forEach(id -> outcomes.add(BulkOutcome.of(id, Result.MISSING)));
        leads.own(workspace, work.owners);
        leads.move(workspace, work.stages);
        tags.write(workspace, work.tags, known, now);
        leads.withdraw(workspace, work.withdrawals, now);
        news.tellOfLeads(work.withdrawals.keySet());
        leads.touch(workspace, work.happenings.stream().map(Recorded::lead).toList(), now);
        ledger.append(work.happenings.stream().map(it -> it.by(actor.id())).toList());
        var elsewhere = new HashSet<>(work.owners.keySet());
        elsewhere.addAll(work.stages.keySet());
        elsewhere.addAll(work.withdrawals.keySet());
        watchers.tell(elsewhere, actor);
        if (change instanceof BulkChange.Assign(var owner) && owner != null && !work.owners.isEmpty()) {
            assignments.tell(work.owners.size(), owner, actor, now);
        }
        return outcomes;
    }
}
