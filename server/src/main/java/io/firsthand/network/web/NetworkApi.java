package io.firsthand.network.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.network.Acquainted;
import io.firsthand.network.Asking;
import io.firsthand.network.Introduction;
import io.firsthand.network.Introduction.Outcome;
import io.firsthand.network.Introductions;
import io.firsthand.network.Route;
import io.firsthand.network.Routes;
import io.firsthand.network.web.NetworkBodies.AnswerBody;
import io.firsthand.network.web.NetworkBodies.AskBody;
import io.firsthand.network.web.NetworkBodies.IntroductionBody;
import io.firsthand.network.web.NetworkBodies.OutcomeBody;
import io.firsthand.network.web.NetworkBodies.RouteBody;
import io.firsthand.network.web.NetworkBodies.TieBody;
import io.firsthand.web.NotValid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who knows whom, and introductions, for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Network")
class NetworkApi {

    private final Acquainted acquainted;
    private final Routes routes;
    private final Introductions introductions;
    private final Leads leads;
    private final NetworkViews views;
    private final LeadProblems problems;

    NetworkApi(
            Acquainted acquainted,
            Routes routes,
            Introductions introductions,
            Leads leads,
            NetworkViews views,
            LeadProblems problems) {
        this.acquainted = acquainted;
        this.routes = routes;
        this.introductions = introductions;
        this.leads = leads;
        this.views = views;
        this.problems = problems;
    }

    @GetMapping("/contacts/{id}/routes")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List the best ways to a contact",
            description = "Up to five, the best first, as the caller may see them.")
    List<RouteBody> toContact(@PathVariable UUID id, Actor actor, Locale locale) {
        return told(routes.to(contact(id), actor.person(), Routes.MOST), actor, locale);
    }

    @GetMapping("/companies/{id}/routes")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the best ways to anybody of a company", description = "Up to five, the best first.")
    List<RouteBody> toCompany(@PathVariable UUID id, Actor actor, Locale locale) {
        return told(routes.to(company(id), actor.person(), Routes.MOST), actor, locale);
    }

    private List<RouteBody> told(List<Route> found, Actor actor, Locale locale) {
        return views.of(found, actor, locale).stream().map(RouteBody::of).toList();
    }

    @GetMapping("/contacts/{id}/ties")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List who knows a contact", description = "Up to 300, the strongest first.")
    List<TieBody> ofContact(@PathVariable UUID id, Actor actor, Locale locale) {
        return views.rows(acquainted.of(contact(id), actor.person()), locale).stream()
                .map(TieBody::of)
                .toList();
    }

    @GetMapping("/companies/{id}/ties")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List who knows people of a company",
            description = "Of the 2,000 contacts seen last, the ten strongest of each; the strongest first.")
    List<TieBody> ofCompany(@PathVariable UUID id, Actor actor, Locale locale) {
        return views.rows(acquainted.of(company(id), actor.person()), locale).stream()
                .map(TieBody::of)
                .toList();
    }

    @PostMapping(path = "/contacts/{id}/introductions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Ask a colleague for an introduction",
            description = "As the person whose token it is. `409` when the colleague was asked as often within seven"
                    + " days as is allowed.")
    ResponseEntity<IntroductionBody> ask(@PathVariable UUID id, @RequestBody AskBody body, Actor actor) {
        var contact = contact(id);
        if (body.colleague() == null) {
            throw NotValid.of("colleague", "The id of the person to be asked");
        }
        var through = body.through() == null ? null : new ContactId(body.through());
        var it = done(introductions.ask(contact, new PersonId(body.colleague()), through, body.words(), actor));
        return ResponseEntity.created(URI.create("/api/v1/introductions/" + it.id()))
                .body(it);
    }

    @GetMapping("/introductions")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List introductions of the caller",
            description = "Up to 200, the latest first; none for the token of a system.")
    List<IntroductionBody> list(
            @Parameter(description = "`true` for those the caller is asked for, `false` for those they ask for")
                    @RequestParam(defaultValue = "true")
                    boolean asked,
            Actor actor) {
        return actor.person().map(it -> introductions.of(it, asked)).orElse(List.of()).stream()
                .map(IntroductionBody::of)
                .toList();
    }

    @GetMapping("/introductions/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get an introduction")
    IntroductionBody get(@PathVariable UUID id) {
        return IntroductionBody.of(find(id));
    }

    @PostMapping(path = "/introductions/{id}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Accept or decline", description = "As the person who was asked.")
    IntroductionBody answer(@PathVariable UUID id, @RequestBody AnswerBody body, Actor actor) {
        find(id);
        if (body.accepted() == null) {
            throw NotValid.of("accepted", "true or false");
        }
        return done(introductions.answer(id, body.accepted(), body.text(), actor));
    }

    @PostMapping(path = "/introductions/{id}/outcome", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Say what came of it", description = "As the person who asked or was asked.")
    IntroductionBody outcome(@PathVariable UUID id, @RequestBody OutcomeBody body, Actor actor) {
        find(id);
        var outcome = Outcome.of(body.outcome() == null ? "" : body.outcome())
                .orElseThrow(() -> NotValid.of("outcome", "met, silent or uninterested"));
        return done(introductions.done(id, outcome, body.text(), actor));
    }

    @DeleteMapping("/introductions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Take an introduction back", description = "As the person who asked; it stays on record.")
    void withdraw(@PathVariable UUID id, Actor actor) {
        find(id);
        done(introductions.withdraw(id, true, actor));
    }

    private IntroductionBody done(Asking asking) {
        return switch (asking) {
            case Asking.Done(var it) -> IntroductionBody.of(it);
            case Asking.Already(var it) ->
                throw problem(HttpStatus.CONFLICT, "Asked already", "It is introduction " + it.id() + ".");
            case Asking.TooOften(var allowed) ->
                throw problem(
                        HttpStatus.CONFLICT,
                        "Asked too often",
                        "Nobody is asked more than " + allowed
                                + " times within seven days. Take another way, or wait.");
            case Asking.NotNow(var it) ->
                throw problem(
                        HttpStatus.CONFLICT,
                        "Not now",
                        "The introduction is " + it.state().id() + ". Get it again and see what can follow.");
            case Asking.NotYours _ ->
                throw problem(
                        HttpStatus.FORBIDDEN,
                        "Not yours to say",
                        "Whoever was asked answers, whoever asked takes it back; use the token of that person.");
            case Asking.Missing _ -> throw LeadProblems.missing("contact");
            case Asking.Refused(var mistakes) -> throw problems.refused(mistakes);
        };
    }

    static ErrorResponseException problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return new ErrorResponseException(status, problem, null);
    }

    private Introduction find(UUID id) {
        return introductions.find(id).orElseThrow(() -> LeadProblems.missing("introduction"));
    }

    private ContactId contact(UUID id) {
        return leads.contact(new ContactId(id))
                .orElseThrow(() -> LeadProblems.missing("contact"))
                .id();
    }

    private CompanyId company(UUID id) {
        return leads.company(new CompanyId(id))
                .orElseThrow(() -> LeadProblems.missing("company"))
                .id();
    }
}
