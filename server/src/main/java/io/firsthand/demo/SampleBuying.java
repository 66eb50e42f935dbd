package io.firsthand.demo;

import static io.firsthand.demo.SampleStory.at;

import io.firsthand.buying.Evaluation.Field;
import io.firsthand.buying.Evaluations;
import io.firsthand.buying.Learning;
import io.firsthand.demo.SampleStory.Company;
import io.firsthand.handoff.EarlierHandoffs;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Channel;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Signal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A lead that looks dead at a company that is not: Petra does not answer Sam, but two of her colleagues ask and read. */
@Component
class SampleBuying {

    private static final Company LIVING = new Company("Molkerei Brandt GmbH", "molkerei-brandt.example");

    private final SampleStory story;
    private final Leads leads;
    private final EarlierHandoffs handoffs;
    private final Evaluations evaluations;
    private final Clock clock;

    SampleBuying(SampleStory story, Leads leads, EarlierHandoffs handoffs, Evaluations evaluations, Clock clock) {
        this.story = story;
        this.leads = leads;
        this.handoffs = handoffs;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    void tell(SampleStaff staff, LocalDate today) {
        silent(staff, today);
        var web = staff.website();
        var jonas = story.came(
                LIVING.with("Jonas Reiter", "Head of Controlling"), Channel.PRICING_ENQUIRY, at(today, 16, 8), web);
        var amira = story.came(
                LIVING.with("Amira Demir", "Quality Manager"), Channel.CONTENT_DOWNLOAD, at(today, 11, 15), web);
        story.did(amira, Signal.Kind.ENGAGEMENT, "visit", at(today, 9, 9), web);
        story.did(jonas, Signal.Kind.ENGAGEMENT, "visit", at(today, 8, 16), web);
        story.did(amira, Signal.Kind.EXPLICIT, "demo", at(today, 5, 10), web);
        story.did(jonas, Signal.Kind.EXPLICIT, "quote", at(today, 3, 13), web);
        evaluate(jonas, today, staff.named("Sam").as(Actor.Via.COMMAND));
    }

    private void silent(SampleStaff staff, LocalDate today) {
        var sam = staff.named("Sam");
        var by = sam.as(Actor.Via.COMMAND);
        var petra = story.met(
                LIVING.with("Petra Hollmann", "Head of Maintenance"),
                38,
                "The cup line stands still on Fridays. She wants a quote for a trial, and asks her boss first.",
                sam,
                today);
        var handoff = handoffs.offer(
                        petra, sam.id(), at(today, 37, 9), staff.named("Maya").as(Actor.Via.COMMAND))
                .id();
        handoffs.accept(handoff, at(today, 36, 10), false, by);
        handoffs.told(List.of(handoff), clock.instant());
        Stream.of(36, 29, 20, 12).forEach(days -> story.called(petra, sam, at(today, days, 14)));
    }

    private void evaluate(LeadId jonas, LocalDate today, Actor by) {
        var learnt = Map.<Field, Object>of(
                Field.PROBLEM,
                "“Line 2 stands still every Friday, and nobody can tell us why.”",
                Field.STATUS_QUO,
                "A mechanic reads the cups off by hand; each standstill costs them a truck.",
                Field.CRITERIA,
                List.of("Change of format in under ten minutes", "Service within a day", "Fits the old conveyor"),
                Field.ALTERNATIVES,
                List.of("Repair the old wrapper", "A used machine"),
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
}
