package io.firsthand.nurture;

import io.firsthand.criterion.Truth;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.knowledge.Wanted;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Stage;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import io.firsthand.track.Design;
import io.firsthand.track.Flow;
import io.firsthand.track.Step;
import io.firsthand.track.Steps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads leads through their tracks: those that are due, some hundreds in a transaction, so that a mail is queued if and
 * only if its lead has gone on, whenever the server stops.
 */
@Component
class Walking {

    static final int CHUNK = 200;

    private final StayRepository stays;
    private final Stays book;
    private final NurtureSubjects subjects;
    private final Asking asking;
    private final Posting posting;
    private final Chores chores;
    private final Reentries reentries;
    private final MailLog log;
    private final LeadRecords records;
    private final Ledger ledger;
    private final Clock clock;

    Walking(
            StayRepository stays,
            Stays book,
            NurtureSubjects subjects,
            Asking asking,
            Posting posting,
            Chores chores,
            Reentries reentries,
            MailLog log,
            LeadRecords records,
            Ledger ledger,
            Clock clock) {
        this.stays = stays;
        this.book = book;
        this.subjects = subjects;
        this.asking = asking;
        this.posting = posting;
        this.chores = chores;
        this.reentries = reentries;
        this.log = log;
        this.records = records;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those whose turn it is, the longest due first. */
    @Transactional(readOnly = true)
    public List<LeadId> due(int most) {
        return stays.due(workspace(), now(), most);
    }

    /** Has each of them go on as far as it may; leads are locked before their stays, as everywhere. */
    @Transactional
    public int walk(Collection<LeadId> leads) {
        var now = now();
        records.lock(leads);
        var due = stays.lockDue(workspace(), leads, now);
        if (due.isEmpty()) {
            return 0;
        }
        var designs = new LinkedHashMap<UUID, Design>();
        due.forEach(it -> designs.put(it.id(), book.design(it).orElseGet(() -> Design.blank("", "en"))));
        var found = subjects.of(due.stream().map(Stay::lead).toList(), wanted(designs.values()));
        var round = new Round(
                now,
                asking.current(),
                posting.forSome(
                        found.values().stream().map(Subject::contact).toList(), now),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashMap<>());
        for (var stay : due) {
            var subject = found.get(stay.lead());
            var design = designs.getOrDefault(stay.id(), Design.blank("", "en"));
            round.after().put(stay.id(), subject == null ? gone(stay, round) : step(stay, subject, design, round));
        }
        stays.update(workspace(), round.after().values());
        log.add(workspace(), round.mails());
        ledger.append(round.facts());
        return due.size();
    }

    /** One that nobody can make anything of is tried again in an hour, and holds up nobody. */
    @Transactional
    public void putOff(LeadId lead) {
        stays.putOff(workspace(), lead, now().plus(1, ChronoUnit.HOURS));
    }

    private static Wanted wanted(Collection<Design> designs) {
        var conditions = new ArrayList<String>(List.of("signals", "touches"));
        for (var design : designs) {
            conditions.add(design.exit());
            conditions.add(design.reentry());
            Steps.all(design.steps())
                    .forEach(it -> conditions.add(it instanceof Step.Branch branch ? branch.condition() : ""));
        }
        return Wanted.of(conditions);
    }

    /** What one transaction gathers. */
    record Round(
            Instant now,
            Asking.Questions questions,
            Posting.Post post,
            List<MailLog.Entry> mails,
            List<NewFact> facts,
            Map<UUID, Stay> after) {}

    private Stay gone(Stay stay, Round round) {
        return left(stay, Stay.Why.GONE, round);
    }

    private Stay step(Stay stay, Subject subject, Design design, Round round) {
        if (!subject.isListed()) {
            return gone(stay, round);
        }
        if (subject.stage() != Stage.INQUIRY && subject.stage() != Stage.NURTURE) {
            return left(
                    stay,
                    subject.stage().isOpen() ? Stay.Why.QUALIFIED : Stay.Why.CLOSED,
                    round);
        }
        if (stay.isForReview()) {
            return stay.checked(null, stay.armed());
        }
        var knowledge = subject.in(stay, round.now());
        if (round.questions().ask(design.exit(), knowledge, round.now()) == Truth.MET) {
            return left(stay, Stay.Why.EXIT, round);
        }
        var back = reentries.consider(stay, subject, design, round);
        if (!back.isUnderWay()) {
            return left(back, Stay.Why.REENTERED, round);
        }
        return walk(looked(back, subject, design, round), subject, design, round);
    }

    private Stay looked(Stay stay, Subject subject, Design design, Round round) {
        if (stay.lookAt() == null || stay.lookAt().isAfter(round.now())) {
            return stay;
        }
        chores.lookAgain(stay, subject, design, round);
        return stay.looked(round.now().plus(Duration.ofDays(design.lookAgainDays())));
    }

    /** Step after step, until one has to wait. */
    private Stay walk(Stay stay, Subject subject, Design design, Round round) {
        var flow = Flow.of(design);
        var here = stay;
        while (here.step() != null && here.stepAt() != null && !here.stepAt().isAfter(round.now())) {
            var step = flow.find(here.step()).orElse(null);
            if (step == null) {
                return here.at(null, null);
            }
            if (step instanceof Step.Email mail
                    && round.post().prospect(subject, mail) instanceof Posting.Prospect.Later(var at)) {
                return here.at(step.key(), at);
            }
            var next =
                    switch (step) {
                        case Step.Branch it -> {
                            var met = round.questions().ask(it.condition(), subject.in(here, round.now()), round.now())
                                    == Truth.MET;
                            round.facts().add(StayFacts.branched(here, it.key(), met, by(here), round.now()));
                            yield met ? flow.whenMet(it.key()) : flow.after(it.key());
                        }
                        case Step.Email _, Step.Task _, Step.Wait _ -> flow.after(step.key());
                    };
            here = done(here, step, subject, design, round);
            here = here.at(
                    next.map(Step::key).orElse(null),
                    next.map(it -> Stays.due(it, round.now())).orElse(null));
        }
        return here;
    }

    private Stay done(Stay stay, Step step, Subject subject, Design design, Round round) {
        return switch (step) {
            case Step.Email it -> chores.mail(stay, subject, design, it, round);
            case Step.Task it -> chores.task(stay, subject, design, it, round);
            case Step.Wait _, Step.Branch _ -> stay;
        };
    }

    private Stay left(Stay stay, Stay.Why why, Round round) {
        var left = new Stay.Left(round.now(), by(stay), why);
        round.facts()
                .add(StayFacts.left(stay, left, book.design(stay).map(Design::name).orElse(null)));
        return stay.left(left);
    }

    /** In whose name a track acts: its own. */
    static UUID by(Stay stay) {
        return stay.track() == null ? stay.enteredBy() : stay.track();
    }

    static Actor actor(Stay stay) {
        return new Actor(CurrentWorkspace.get(), by(stay), Actor.Via.OWN_SERVER, Set.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
