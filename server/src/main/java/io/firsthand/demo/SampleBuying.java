package io.firsthand.demo;

import io.firsthand.buying.Evaluation.Field;
import io.firsthand.buying.Evaluations;
import io.firsthand.buying.Learning;
import io.firsthand.buying.SecondLooks;
import io.firsthand.handoff.EarlierHandoffs;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Person;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Edit;
import io.firsthand.lead.GivingUp;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.SecondThought.Choice;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.lead.StageMove;
import io.firsthand.nurture.NurtureRules;
import io.firsthand.nurture.Stays;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touches;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Two leads that look dead at companies that are not: one that Sam has in hand now, and one of last quarter that was kept
 * after a second look, nurtured, and came back.
 */
@Component
class SampleBuying {

    private static final String LIVING = "Molkerei Brandt GmbH";
    private static final String CAME_BACK = "Ostsee Feinkost AG";

    private final Leads leads;
    private final LeadRecords records;
    private final EarlierHandoffs handoffs;
    private final Touches touches;
    private final Evaluations evaluations;
    private final SecondLooks looks;
    private final NurtureRules nurture;
    private final Stays stays;
    private final Opportunities opportunities;
    private final Clock clock;

    SampleBuying(
            Leads leads,
            LeadRecords records,
            EarlierHandoffs handoffs,
            Touches touches,
            Evaluations evaluations,
            SecondLooks looks,
            NurtureRules nurture,
            Stays stays,
            Opportunities opportunities,
            Clock clock) {
        this.leads = leads;
        this.records = records;
        this.handoffs = handoffs;
        this.touches = touches;
        this.evaluations = evaluations;
        this.looks = looks;
        this.nurture = nurture;
        this.stays = stays;
        this.opportunities = opportunities;
        this.clock = clock;
    }

    void tell(SampleStaff staff, LocalDate today) {
        living(staff, today);
        cameBack(staff, today);
    }

    /** Petra does not answer Sam; two of her colleagues ask and read, and a day is set. */
    private void living(SampleStaff staff, LocalDate today) {
        var sam = staff.named("Sam");
        var by = sam.as(Actor.Via.COMMAND);
        var web = staff.website();
        var petra = arrives(
                LIVING,
                "Petra Lindner",
                "Head of Maintenance",
                Channel.BOOTH_CONVERSATION,
                at(today, 38, 11),
                List.of(
                        new Arrival.Past(Stage.INQUIRY, at(today, 38, 11)),
                        new Arrival.Past(Stage.MQL, at(today, 37, 9)),
                        new Arrival.Past(Stage.SAL, at(today, 36, 10))),
                sam,
                by);
        var handoff = handoffs.offer(
                        petra, sam.id(), at(today, 37, 9), staff.named("Maya").as(Actor.Via.COMMAND))
                .id();
        handoffs.accept(handoff, at(today, 36, 10), false, by);
        handoffs.told(List.of(handoff), clock.instant());
        Stream.of(36, 29, 20, 12).forEach(days -> calls(petra, sam, at(today, days, 14), by));

        var jonas = arrives(
                LIVING,
                "Jonas Reiter",
                "Head of Controlling",
                Channel.PRICING_ENQUIRY,
                at(today, 16, 8),
                List.of(),
                null,
                web);
        var amira = arrives(
                LIVING,
                "Amira Demir",
                "Quality Manager",
                Channel.CONTENT_DOWNLOAD,
                at(today, 11, 15),
                List.of(),
                null,
                web);
        signal(amira, Signal.Kind.ENGAGEMENT, "visit", at(today, 9, 9), web);
        signal(jonas, Signal.Kind.ENGAGEMENT, "visit", at(today, 8, 16), web);
        signal(amira, Signal.Kind.EXPLICIT, "demo", at(today, 5, 10), web);
        signal(jonas, Signal.Kind.EXPLICIT, "quote", at(today, 3, 13), web);
        var learnt = Map.<Field, Object>of(
                Field.PROBLEM,
                "“Line 2 stands still every Friday, and nobody can tell us why.”",
                Field.STATUS_QUO,
                "A mechanic reads the cups off by hand; each standstill costs them a truck.",
                Field.CRITERIA,
                List.of("Change of format in under ten minutes", "Service within a day", "Fits the old conveyor"),
                Field.ALTERNATIVES,
                List.of("Repair the old wrapper", "Rovema"),
                Field.STEPS,
                List.of(
                        Map.of(
                                "text",
                                "Trial with their cups",
                                "on",
                                today.plusDays(12).toString()),
                        Map.of("text", "Legal looks at the service contract")),
                Field.RISKS,
                List.of(Map.of(
                        "kind",
                        "integration",
                        "text",
                        "The old conveyor has no interface",
                        "reducer",
                        "Visit a plant with the same conveyor")),
                Field.DECIDING_ON,
                today.plusDays(38).toString(),
                Field.SLIP,
                "The controller is away in the second half of the month.");
        var company =
                Objects.requireNonNull(leads.get(jonas).orElseThrow().company()).id();
        if (!(evaluations.learn(company, jonas, learnt, at(today, 10, 11), by) instanceof Learning.Done)) {
            throw new IllegalStateException("Not learnt: " + LIVING);
        }
    }

    /** Tom went silent while Nele asked; he was kept, read on, and came back with a purchase. */
    private void cameBack(SampleStaff staff, LocalDate today) {
        var sam = staff.named("Sam");
        var by = sam.as(Actor.Via.COMMAND);
        var tom = arrives(
                CAME_BACK,
                "Tom Eggers",
                "Production Manager",
                Channel.BOOTH_CONVERSATION,
                at(today, 130, 12),
                List.of(
                        new Arrival.Past(Stage.INQUIRY, at(today, 130, 12)),
                        new Arrival.Past(Stage.MQL, at(today, 129, 9)),
                        new Arrival.Past(Stage.SAL, at(today, 128, 10))),
                sam,
                by);
        arrives(
                CAME_BACK,
                "Nele Voss",
                "Head of Purchasing",
                Channel.DEMO_REQUEST,
                at(today, 100, 9),
                List.of(),
                null,
                staff.website());
        Stream.of(127, 118, 104).forEach(days -> calls(tom, sam, at(today, days, 15), by));
        looks.told(
                new GivingUp(tom, Stage.DISQUALIFIED, GivingUp.Cause.NO_INTEREST), Choice.KEPT, at(today, 95, 10), by);
        move(tom, at(today, 95, 10), by, Stage.NURTURE);
        Optional.ofNullable(nurture.get().secondTrack()).ifPresent(track -> {
            stays.enter(tom, track, by, at(today, 95, 10));
        });
        signal(tom, Signal.Kind.EXPLICIT, "pricing", at(today, 41, 8), staff.website());
        stays.leave(tom, by);
        move(tom, at(today, 40, 9), by, Stage.MQL, Stage.SAL, Stage.SQL);
        opportunities.takeAll(
                List.of(NewOpportunity.open(
                        tom,
                        Terms.named("Case packer")
                                .withAmount(BigDecimal.valueOf(84_000), "EUR")
                                .withExpectedClose(today.plusDays(55)),
                        at(today, 22, 11))),
                by);
    }

    private LeadId arrives(
            String company,
            String name,
            String title,
            Channel channel,
            Instant at,
            List<Arrival.Past> history,
            @Nullable Person owner,
            Actor by) {
        var domain = company.startsWith("Molkerei") ? "molkerei-brandt.example" : "ostsee-feinkost.example";
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + domain;
        var isBooth = channel == Channel.BOOTH_CONVERSATION;
        var arrival = Arrival.of(
                        ContactDetails.of(name, email, null, title),
                        company,
                        Source.of(channel, null),
                        null,
                        Provenance.of(
                                isBooth ? How.TYPED : How.API,
                                isBooth ? Grade.C : Grade.B,
                                at,
                                null,
                                isBooth ? "Sam" : SampleLeads.WEBSITE))
                .withDomain(domain)
                .withHistory(history)
                .withOwner(owner == null ? null : owner.id());
        if (leads.create(arrival, by) instanceof Outcome.Created(var lead)) {
            return lead;
        }
        throw new IllegalStateException("Not new: " + name);
    }

    private void calls(LeadId lead, Person person, Instant at, Actor by) {
        touches.log(
                NewTouch.of(lead, Touch.Medium.CALL, Touch.Direction.OUTBOUND, Touch.Outcome.ATTEMPTED, at)
                        .by(person.id(), null),
                by);
    }

    private void signal(LeadId lead, Signal.Kind kind, String name, Instant at, Actor by) {
        if (!(leads.recordSignal(lead, new Signal(kind, name, at), by) instanceof Edit.Done)) {
            throw new IllegalStateException("Not recorded: " + name);
        }
    }

    private void move(LeadId lead, Instant at, Actor by, Stage... stages) {
        records.changing(List.of(lead));
        for (var stage : stages) {
            records.moveAll(List.of(new StageMove(lead, stage, at, null)), true, by);
        }
    }

    private static Instant at(LocalDate today, int daysAgo, int hour) {
        return today.minusDays(daysAgo)
                .atTime(LocalTime.of(hour, 7))
                .atZone(SamplePeople.ZONE)
                .toInstant();
    }
}
