package io.firsthand.nurture;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.knowledge.Wanted;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import io.firsthand.track.Design;
import io.firsthand.track.Step;
import io.firsthand.track.Steps;
import java.time.Clock;
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

    /** Of a lead that is in no track. */
    private static final Design NONE = Design.blank("", "en");

    private final DueStays due;
    private final StayRepository stays;
    private final Stays book;
    private final NurtureSubjects subjects;
    private final Inquiring asking;
    private final Posting posting;
    private final Strides strides;
    private final MailLog log;
    private final LeadRecords records;
    private final Ledger ledger;
    private final Clock clock;

    Walking(
            DueStays due,
            StayRepository stays,
            Stays book,
            NurtureSubjects subjects,
            Inquiring asking,
            Posting posting,
            Strides strides,
            MailLog log,
            LeadRecords records,
            Ledger ledger,
            Clock clock) {
        this.due = due;
        this.stays = stays;
        this.book = book;
        this.subjects = subjects;
        this.asking = asking;
        this.posting = posting;
        this.strides = strides;
        this.log = log;
        this.records = records;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those whose turn it is, the longest due first. */
    @Transactional(readOnly = true)
    public List<LeadId> due(int most) {
        return due.due(workspace(), now(), most);
    }

    /** Has each of them go on as far as it may; leads are locked before their stays, as everywhere. */
    @Transactional
    public int walk(Collection<LeadId> leads) {
        var now = now();
        records.lock(leads);
        var some = due.lockDue(workspace(), leads, now);
        if (some.isEmpty()) {
            return 0;
        }
        var designs = book.designs(some);
        var found = subjects.of(some.stream().map(Stay::lead).toList(), wanted(designs.values()));
        var round = new Round(
                now,
                asking.current(),
                posting.forSome(found.values().stream().map(Subject::contact).toList(), now),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashMap<>());
        for (var stay : some) {
            var subject = found.get(stay.lead());
            var design = designs.getOrDefault(stay.id(), NONE);
            round.after()
                    .put(
                            stay.id(),
                            subject == null
                                    ? Strides.left(stay, Stay.Why.GONE, design, round)
                                    : strides.go(stay, subject, design, round));
        }
        stays.update(workspace(), round.after().values());
        log.add(workspace(), round.mails());
        ledger.append(round.facts());
        return some.size();
    }

    /** One that nobody can make anything of is tried again in an hour, and holds up nobody. */
    @Transactional
    public void putOff(LeadId lead) {
        due.putOff(workspace(), lead, now().plus(1, ChronoUnit.HOURS));
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
            Inquiring.Questions questions,
            Posting.Post post,
            List<MailLog.Entry> mails,
            List<NewFact> facts,
            Map<UUID, Stay> after) {}

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
