package io.firsthand.handoff.web;

import io.firsthand.clock.Clocks;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffBook;
import io.firsthand.handoff.Inbox;
import io.firsthand.handoff.Offer;
import io.firsthand.handoff.Offering;
import io.firsthand.handoff.Offers;
import io.firsthand.handoff.Packets;
import io.firsthand.handoff.Replies;
import io.firsthand.handoff.Reply;
import io.firsthand.handoff.web.AnswerBody.NewHandoffs;
import io.firsthand.handoff.web.AnswerBody.OutcomeBody;
import io.firsthand.handoff.web.AnswerBody.RecallBody;
import io.firsthand.handoff.web.AnswerBody.TickBody;
import io.firsthand.handoff.web.HandoffBody.ClockBody;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.lead.web.LookingTwice;
import io.firsthand.routing.Explanations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handoffs for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Handoffs")
class HandoffApi {

    private static final int PAGE = 100;

    private final Offers offers;
    private final Replies replies;
    private final HandoffBook handoffs;
    private final Inbox inbox;
    private final Packets packets;
    private final Clocks clocks;
    private final Leads leads;
    private final People people;
    private final Explanations explanations;
    private final HandoffProblems problems;
    private final LookingTwice twice;
    private final Clock clock;

    HandoffApi(
            Offers offers,
            Replies replies,
            HandoffBook handoffs,
            Inbox inbox,
            Packets packets,
            Clocks clocks,
            Leads leads,
            People people,
            Explanations explanations,
            HandoffProblems problems,
            LookingTwice twice,
            Clock clock) {
        this.offers = offers;
        this.replies = replies;
        this.handoffs = handoffs;
        this.inbox = inbox;
        this.packets = packets;
        this.clocks = clocks;
        this.leads = leads;
        this.people = people;
        this.explanations = explanations;
        this.problems = problems;
        this.twice = twice;
        this.clock = clock;
    }

    @GetMapping("/handoffs")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List the open handoffs of a person",
            description = "By urgency, what is due first on top, 100 at a time, with their clocks.")
    HandoffBody.ListBody list(
            @Parameter(description = "The caller if absent") @RequestParam Optional<UUID> person,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<String> after,
            Actor actor) {
        var whose = person.map(PersonId::new)
                .or(actor::person)
                .orElseThrow(() -> problems.wrong(new Mistake("person", Reason.MISSING, "")));
        var from = after.map(it -> Inbox.Cursor.parse(it)
                .orElseThrow(() -> problems.wrong(new Mistake("after", Reason.NOT_A_CURSOR, ""))));
        var page = inbox.of(whose, from, PAGE);
        return new HandoffBody.ListBody(
                page.items().stream().map(it -> body(it.handoff(), it.clocks())).toList(),
                page.next().map(Inbox.Cursor::text).orElse(null));
    }

    @GetMapping("/leads/{id}/handoffs")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the handoffs of a lead", description = "The first one first, with their clocks.")
    List<HandoffBody> ofLead(@PathVariable UUID id) {
        var all = handoffs.of(known(id));
        var running = clocks.of(all.stream().map(Handoff::id).toList());
        return all.stream()
                .map(it -> body(it, running.getOrDefault(it.id(), List.of())))
                .toList();
    }

    @PostMapping(path = "/handoffs", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Offer leads to sales",
            description =
                    "Up to 1,000; says for each what became of it. One that cannot be offered doesn't hurt the others.")
    List<OutcomeBody> offer(@RequestBody NewHandoffs body, Actor actor) {
        var some = body.leads() == null ? List.<UUID>of() : body.leads();
        if (some.isEmpty() || some.size() > Offers.MOST) {
            throw problems.wrong(
                    some.isEmpty()
                            ? new Mistake("leads", Reason.MISSING, "")
                            : new Mistake("leads", Reason.TOO_MANY, String.valueOf(Offers.MOST)));
        }
        var how = body.person() == null ? Offer.routed() : Offer.to(new PersonId(body.person()));
        return offers.offer(some.stream().map(LeadId::new).toList(), how, actor).stream()
                .map(this::outcome)
                .toList();
    }

    private OutcomeBody outcome(Offering it) {
        var lead = it.lead().value();
        return switch (it) {
            case Offering.Offered(var handoff) -> new OutcomeBody(lead, "offered", HandoffBody.of(handoff, null), null);
            case Offering.AlreadyOpen(var handoff) ->
                new OutcomeBody(lead, "already_open", HandoffBody.of(handoff, null), null);
            case Offering.Nobody(var _, var _, var reasons) ->
                new OutcomeBody(lead, "nobody", null, explanations.say(reasons, people.names(), Locale.ENGLISH));
            case Offering.NotNow _ -> new OutcomeBody(lead, "not_now", null, null);
            case Offering.Missing _ -> new OutcomeBody(lead, "missing", null, null);
            case Offering.Refused(var _, var mistakes) -> throw problems.wrong(mistakes.getFirst());
        };
    }

    @GetMapping("/handoffs/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a handoff", description = "With its clocks.")
    HandoffBody get(@PathVariable UUID id) {
        var it = handoffs.find(id).orElseThrow(() -> LeadProblems.missing("handoff"));
        return body(it, clocks.of(List.of(id)).getOrDefault(id, List.of()));
    }

    @PostMapping(path = "/handoffs/{id}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Answer a handoff",
            description =
                    "Accept, reject, qualify, return to nurture or disqualify; 409 says who was faster, or what is"
                            + " needed first. It can be taken back for a minute.")
    HandoffBody answer(
            @PathVariable UUID id,
            @RequestBody AnswerBody body,
            @Parameter(description = "`seen` once you have read why a lead should not be given up yet")
                    @RequestParam(defaultValue = "")
                    String secondLook,
            Actor actor) {
        var handoff = handoffs.find(id).orElseThrow(() -> LeadProblems.missing("handoff"));
        var mistakes = new ArrayList<Mistake>();
        var what = body.answering(mistakes);
        if (what.isEmpty()) {
            throw problems.wrong(mistakes.getFirst());
        }
        Supplier<Reply> doing = () -> replies.reply(id, what.get(), actor);
        var reply = GivenUp.of(handoff, what.get())
                .map(it -> twice.done(it, secondLook, actor, doing, Reply.Done.class::isInstance))
                .orElseGet(doing);
        return HandoffBody.of(problems.done(reply), null);
    }

    @PostMapping("/handoffs/{id}/undo")
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Take the last answer back", description = "Within a minute, by whoever gave it.")
    HandoffBody undo(@PathVariable UUID id, Actor actor) {
        return HandoffBody.of(problems.done(replies.undo(id, actor)), null);
    }

    @PostMapping(path = "/handoffs/{id}/recall", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Take an offer back",
            description = "As long as sales has not answered it; not by the rep whom it is for, who rejects it.")
    HandoffBody recall(@PathVariable UUID id, @RequestBody RecallBody body, Actor actor) {
        var reason = body.reason() == null ? "" : body.reason();
        return HandoffBody.of(problems.done(offers.recall(id, reason, actor)), null);
    }

    @GetMapping("/leads/{id}/packet")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get the packet of a lead", description = "What its definition asks for, and what is there.")
    PacketBody packet(@PathVariable UUID id) {
        return PacketBody.of(packets.of(known(id)));
    }

    @PutMapping(path = "/leads/{id}/packet/{key}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Say that something is in the packet",
            description = "For what the product cannot look for by itself; all else is there when the lead has it.")
    PacketBody tick(@PathVariable UUID id, @PathVariable String key, @RequestBody TickBody body, Actor actor) {
        var lead = known(id);
        if (!packets.tick(lead, key, body.there() == null || body.there(), actor)) {
            throw LeadProblems.missing("part of the packet that people answer for");
        }
        return PacketBody.of(packets.of(lead));
    }

    private HandoffBody body(Handoff it, List<io.firsthand.clock.Clock> running) {
        var now = clock.instant();
        return HandoffBody.of(
                it, running.stream().map(each -> ClockBody.of(each, now)).toList());
    }

    private LeadId known(UUID id) {
        return leads.get(new LeadId(id))
                .orElseThrow(() -> LeadProblems.missing("lead"))
                .id();
    }
}
