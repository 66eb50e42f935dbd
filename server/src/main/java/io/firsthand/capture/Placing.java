package io.firsthand.capture;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Person;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadKinds;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.ledger.DeviceStatements;
import io.firsthand.ledger.Judgement;
import io.firsthand.show.Show;
import io.firsthand.show.Shows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the lead that a capture is about, or makes one, and writes what the device signed as its fact. */
@Component
class Placing {

    private static final int LINE = 200;

    private final Leads leads;
    private final LeadRecords records;
    private final DeviceStatements statements;
    private final Shows shows;
    private final Badges badges;

    Placing(Leads leads, LeadRecords records, DeviceStatements statements, Shows shows, Badges badges) {
        this.leads = leads;
        this.records = records;
        this.statements = statements;
        this.shows = shows;
        this.badges = badges;
    }

    /** Where a capture went. */
    sealed interface Place {}

    record On(LeadId lead, UUID fact, boolean isNew) implements Place {}

    record Nowhere(String field, String sentence) implements Place {}

    Place place(Judgement.Good good, Told told, Grade grade, Person rep, Instant now) {
        var fact = new AtomicReference<@Nullable UUID>();
        var actor = rep.as(Actor.Via.SESSION);
        var arrival = arrival(good, told, grade, rep, now);
        var outcome = capture(good, arrival, actor, fact);
        if (outcome instanceof Outcome.Refused(var mistakes)) {
            outcome = capture(good, Lenient.without(arrival, mistakes), actor, fact);
        }
        return switch (outcome) {
            case Outcome.Created(var lead) -> new On(lead, fact(fact), true);
            case Outcome.Seen(var lead) -> new On(lead, fact(fact), false);
            case Outcome.Unchanged(var lead) -> again(good, told, lead, actor);
            case Outcome.Refused(var mistakes) ->
                mistakes.stream().anyMatch(it -> it.reason() == Mistake.Reason.NO_WAY_TO_REACH)
                        ? new Nowhere("values.person", "must have a name, an e-mail address or a phone number")
                        : new Nowhere(
                                "values.person",
                                "cannot be taken: " + mistakes.getFirst().field());
        };
    }

    private Outcome capture(Judgement.Good good, Arrival arrival, Actor actor, AtomicReference<@Nullable UUID> fact) {
        return leads.capture(
                arrival,
                (lead, isNew) -> fact.set(statements.take(
                        good,
                        isNew ? LeadKinds.CAPTURED : CaptureKinds.CAPTURED,
                        Optional.of(lead.value()),
                        actor.id())),
                actor);
    }

    /** The same badge at the same show is the same person, whatever else was read this time. */
    private On again(Judgement.Good good, Told told, LeadId known, Actor actor) {
        var lead = leads.get(known)
                .flatMap(it -> Optional.ofNullable(it.mergedInto()))
                .orElse(known);
        records.changing(List.of(lead));
        var fact = statements.take(good, CaptureKinds.CAPTURED, Optional.of(lead.value()), actor.id());
        if (told.text() != null) {
            leads.addNote(lead, told.text(), good.statement().at(), actor);
        }
        return new On(lead, fact, false);
    }

    private Arrival arrival(Judgement.Good good, Told told, Grade grade, Person rep, Instant now) {
        var person = badges.completed(told);
        var show = told.event().flatMap(shows::find);
        var at = good.statement().at().isAfter(now) ? now : good.statement().at();
        var where = show.map(Placing::where).orElse(null);
        var provenance = new Provenance(How.DEVICE, grade, at, rep.id(), rep.name(), where, null);
        var campaign = told.campaign() == null ? show.map(Show::name).orElse(null) : told.campaign();
        var channel = Channel.of(told.channel()).orElse(Channel.UNKNOWN);
        var source = Source.of(channel, line(campaign)).at(show.map(Show::id).orElse(null));
        var mobile = person.get("mobile");
        return Arrival.of(
                        new ContactDetails(
                                line(person.get("name")),
                                line(person.get("given")),
                                line(person.get("family")),
                                line(person.get("email")),
                                line(mobile == null ? person.get("phone") : mobile),
                                line(person.get("title"))),
                        line(person.get("company")),
                        source,
                        told.text(),
                        provenance)
                .withOwner(rep.active() ? rep.id() : null)
                .withKey(badges.key(told));
    }

    private static @Nullable String where(Show show) {
        var booth = show.venue().booth();
        return line(booth.isBlank() ? show.name() : show.name() + ", " + booth);
    }

    private static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var line = text.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        return line.length() <= LINE ? line : line.substring(0, LINE).strip();
    }

    private static UUID fact(AtomicReference<@Nullable UUID> fact) {
        var id = fact.get();
        if (id == null) {
            throw new IllegalStateException("A lead was written without its testimony");
        }
        return id;
    }
}
