package io.firsthand.demo;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Person;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Edit;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.lead.StageMove;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touches;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the sample’s stories are told with: somebody is met or writes, is called, does something, goes on. */
@Component
class SampleStory {

    private final Leads leads;
    private final LeadRecords records;
    private final Touches touches;

    SampleStory(Leads leads, LeadRecords records, Touches touches) {
        this.leads = leads;
        this.records = records;
        this.touches = touches;
    }

    record Company(String name, String domain) {

        Somebody with(String person, String title) {
            return new Somebody(this, person, title);
        }
    }

    record Somebody(Company company, String name, String title) {

        String email() {
            return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + company.domain();
        }
    }

    /** At a booth, so many days ago; accepted by whoever met them two days later. */
    LeadId met(Somebody who, int days, String note, Person rep, LocalDate today) {
        var at = at(today, days, 11);
        var history = List.of(
                new Arrival.Past(Stage.INQUIRY, at),
                new Arrival.Past(Stage.MQL, at(today, days - 1, 9)),
                new Arrival.Past(Stage.SAL, at(today, days - 2, 10)));
        var provenance = Provenance.of(How.TYPED, Grade.C, at, rep.id(), rep.name());
        return created(
                arrival(who, Channel.BOOTH_CONVERSATION, note, provenance)
                        .withHistory(history)
                        .withOwner(rep.id()),
                rep.as(Actor.Via.COMMAND));
    }

    /** By the website, from where nobody of ours has spoken with them. */
    LeadId came(Somebody who, Channel channel, Instant at, Actor website) {
        return created(
                arrival(who, channel, null, Provenance.of(How.API, Grade.B, at, null, SampleLeads.WEBSITE)), website);
    }

    private static Arrival arrival(Somebody who, Channel channel, @Nullable String note, Provenance provenance) {
        return Arrival.of(
                        ContactDetails.of(who.name(), who.email(), null, who.title()),
                        who.company().name(),
                        Source.of(channel, null),
                        note,
                        provenance)
                .withDomain(who.company().domain());
    }

    private LeadId created(Arrival arrival, Actor by) {
        return switch (leads.create(arrival, by)) {
            case Outcome.Created(var lead) -> lead;
            case Outcome.Seen _, Outcome.Unchanged _, Outcome.Refused _ ->
                throw new IllegalStateException("Not new: " + arrival);
        };
    }

    void called(LeadId lead, Person person, Instant at) {
        touches.log(
                NewTouch.of(lead, Touch.Medium.CALL, Touch.Direction.OUTBOUND, Touch.Outcome.ATTEMPTED, at)
                        .by(person.id(), null),
                person.as(Actor.Via.COMMAND));
    }

    void did(LeadId lead, Signal.Kind kind, String name, Instant at, Actor by) {
        if (!(leads.recordSignal(lead, new Signal(kind, name, at), by) instanceof Edit.Done)) {
            throw new IllegalStateException("Not recorded: " + name);
        }
    }

    void moved(LeadId lead, Instant at, @Nullable String reason, Actor by, Stage... stages) {
        records.changing(List.of(lead));
        for (var stage : stages) {
            records.moveAll(List.of(new StageMove(lead, stage, at, reason)), true, by);
        }
    }

    static Instant at(LocalDate today, int daysAgo, int hour) {
        return today.minusDays(daysAgo)
                .atTime(LocalTime.of(hour, 7))
                .atZone(SamplePeople.ZONE)
                .toInstant();
    }
}
