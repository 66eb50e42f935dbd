package io.firsthand.committee;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.committee.Member.Place;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The picture of a committee: where people stand, which is for the eye only, and whom they influence, which is a fact. */
@Service
@Transactional
public class Sketch {

    private final InfluenceRepository influences;
    private final MemberRepository members;
    private final LeadRecords records;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Sketch(
            InfluenceRepository influences,
            MemberRepository members,
            LeadRecords records,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.influences = influences;
        this.members = members;
        this.records = records;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    public Drawing draw(Committee committee, ContactId from, ContactId to, Actor actor) {
        return draw(committee, from, to, now(), actor);
    }

    /** The same, drawn at another time than it is written down. */
    public Drawing draw(Committee committee, ContactId from, ContactId to, Instant at, Actor actor) {
        if (from.equals(to)) {
            return new Drawing.Self();
        }
        var one = committee.of(from);
        var other = committee.of(to);
        if (one.isEmpty() || other.isEmpty()) {
            return new Drawing.Missing();
        }
        if (committee.lines().stream()
                .anyMatch(it -> it.from().equals(from) && it.to().equals(to))) {
            return new Drawing.Unchanged();
        }
        var purchase = committee.purchase().key().orElse(null);
        var line = new Line(
                ids.next(), purchase, one.get().lead(), other.get().lead(), actor.id(), at.truncatedTo(MILLIS));
        records.changing(List.of(line.from()));
        var fact = ledger.append(CommitteeFacts.drawn(line, actor.id(), line.at()));
        if (!influences.insert(workspace(), line, fact)) {
            throw new IllegalStateException("Somebody has just drawn the same line");
        }
        return new Drawing.Drawn(line.id());
    }

    /** Takes a line away; false where there is none. */
    public boolean end(UUID id, Actor actor) {
        var line = influences.find(workspace(), id).orElse(null);
        if (line == null) {
            return false;
        }
        records.changing(List.of(line.from()));
        ledger.append(CommitteeFacts.ended(line, actor.id(), now()));
        influences.delete(workspace(), List.of(id));
        return true;
    }

    /** Puts somebody elsewhere on the picture; false where they are not at the company. */
    public boolean place(Committee committee, ContactId contact, Place at) {
        var member = committee.of(contact).orElse(null);
        if (member == null) {
            return false;
        }
        var purchase = committee.purchase().key().orElse(null);
        members.unplace(workspace(), member.leads(), purchase);
        members.place(workspace(), ids.next(), member.lead(), purchase, within(at));
        return true;
    }

    private static Place within(Place it) {
        return new Place(Math.clamp(it.x(), 0, 1_000), Math.clamp(it.y(), 0, 1_000));
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
