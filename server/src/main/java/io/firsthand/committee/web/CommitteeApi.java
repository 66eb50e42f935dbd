package io.firsthand.committee.web;

import io.firsthand.committee.Committee;
import io.firsthand.committee.Committees;
import io.firsthand.committee.Drawing;
import io.firsthand.committee.Observations;
import io.firsthand.committee.Observing;
import io.firsthand.committee.Purchases;
import io.firsthand.committee.Purchases.Opening;
import io.firsthand.committee.Sketch;
import io.firsthand.committee.web.CommitteeBody.ObservationBody;
import io.firsthand.committee.web.CommitteeBody.PurchaseBody;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.web.NotValid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Buying committees for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Buying committees")
class CommitteeApi {

    private final Committees committees;
    private final Observations observations;
    private final Purchases purchases;
    private final Sketch sketch;
    private final Leads leads;
    private final LeadProblems problems;

    CommitteeApi(
            Committees committees,
            Observations observations,
            Purchases purchases,
            Sketch sketch,
            Leads leads,
            LeadProblems problems) {
        this.committees = committees;
        this.observations = observations;
        this.purchases = purchases;
        this.sketch = sketch;
        this.leads = leads;
        this.problems = problems;
    }

    @GetMapping("/companies/{id}/committee")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "Get the buying committee of a company",
            description = "Everybody of the company with what is known of them in a purchase, and what is missing.")
    CommitteeBody get(
            @PathVariable UUID id,
            @Parameter(description = "Another than the main one") @RequestParam Optional<UUID> purchase) {
        return CommitteeBody.of(committee(id, purchase));
    }

    @GetMapping("/companies/{id}/purchases")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the purchases of a company", description = "The main one first; it is always there.")
    List<PurchaseBody> purchases(@PathVariable UUID id) {
        return purchases.of(company(id)).stream().map(PurchaseBody::of).toList();
    }

    /** What it is called. */
    @Schema(name = "NewPurchase")
    record NewPurchaseBody(
            @Schema(maxLength = 100) @Nullable String name) {}

    @PostMapping(path = "/companies/{id}/purchases", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Open another purchase of a company")
    PurchaseBody open(@PathVariable UUID id, @RequestBody NewPurchaseBody body, Actor actor) {
        return switch (purchases.open(company(id), body.name() == null ? "" : body.name(), actor)) {
            case Opening.Done(var it) -> PurchaseBody.of(it);
            case Opening.Missing() -> throw LeadProblems.missing("company");
            case Opening.Refused(var mistakes) -> throw problems.refused(mistakes);
        };
    }

    @GetMapping("/leads/{id}/committee")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List what was learnt of the person of a lead",
            description = "In the order it was written down, without what was taken back.")
    List<ObservationBody> said(@PathVariable UUID id) {
        return observations.of(lead(id)).stream().map(ObservationBody::of).toList();
    }

    @PostMapping(path = "/leads/{id}/committee", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Say what the person of a lead is in a purchase",
            description = "What is absent stays as it was; `unknown` takes back what was known.")
    ObservationBody observe(@PathVariable UUID id, @RequestBody NewObservationBody body, Actor actor) {
        var mistakes = new ArrayList<Mistake>();
        var it = body.observation(lead(id), mistakes);
        if (!mistakes.isEmpty()) {
            throw problems.refused(mistakes);
        }
        return switch (observations.observe(it, actor)) {
            case Observing.Observed(var done) -> ObservationBody.of(done);
            case Observing.Missing() -> throw LeadProblems.missing("lead");
            case Observing.Refused(var why) -> throw problems.refused(why);
        };
    }

    @DeleteMapping("/committee/observations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Take back what was said of a person",
            description = "That it was said stays on record. What a device signed cannot be taken back; say otherwise.")
    void withdraw(@PathVariable UUID id, Actor actor) {
        if (observations.find(id).isEmpty()) {
            throw LeadProblems.missing("observation");
        }
        if (!observations.withdraw(id, actor)) {
            throw NotValid.of("id", "must not be what a device signed; say something else of the person instead");
        }
    }

    /** Two contacts. */
    @Schema(name = "NewCommitteeInfluence")
    record LineBody(
            @Nullable UUID from,
            @Nullable UUID to,

            @Schema(description = "Another than the main one") @Nullable UUID purchase) {}

    @PostMapping(path = "/companies/{id}/committee/influences", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Say that one person influences another",
            description = "Influences may go in circles; a person does not influence themselves.")
    CommitteeBody draw(@PathVariable UUID id, @RequestBody LineBody body, Actor actor) {
        var purchase = Optional.ofNullable(body.purchase());
        var committee = committee(id, purchase);
        if (body.from() == null || body.to() == null) {
            throw NotValid.of(body.from() == null ? "from" : "to", "must be the id of a contact of this company");
        }
        var drawing = sketch.draw(committee, new ContactId(body.from()), new ContactId(body.to()), actor);
        return switch (drawing) {
            case Drawing.Drawn _, Drawing.Unchanged _ -> CommitteeBody.of(committee(id, purchase));
            case Drawing.Missing() -> throw LeadProblems.missing("contact at this company");
            case Drawing.Self() -> throw NotValid.of("to", "must be somebody else than from");
        };
    }

    @DeleteMapping("/committee/influences/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Say that one person does not influence another")
    void end(@PathVariable UUID id, Actor actor) {
        if (!sketch.end(id, actor)) {
            throw LeadProblems.missing("influence");
        }
    }

    private Committee committee(UUID id, Optional<UUID> purchase) {
        var company = company(id);
        return purchase.isEmpty()
                ? committees.of(company)
                : committees.of(company, purchase.get()).orElseThrow(() -> LeadProblems.missing("purchase"));
    }

    private CompanyId company(UUID id) {
        return leads.company(new CompanyId(id))
                .orElseThrow(() -> LeadProblems.missing("company"))
                .id();
    }

    private LeadId lead(UUID id) {
        return leads.get(new LeadId(id))
                .orElseThrow(() -> LeadProblems.missing("lead"))
                .id();
    }
}
