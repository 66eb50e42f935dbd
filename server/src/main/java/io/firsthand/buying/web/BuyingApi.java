package io.firsthand.buying.web;

import io.firsthand.buying.Courses;
import io.firsthand.buying.Evaluation.Field;
import io.firsthand.buying.Evaluations;
import io.firsthand.buying.Learning;
import io.firsthand.buying.Reasons;
import io.firsthand.buying.SecondLooks;
import io.firsthand.buying.web.BuyingBody.CountsBody;
import io.firsthand.buying.web.BuyingBody.EvaluationBody;
import io.firsthand.buying.web.BuyingBody.LookBody;
import io.firsthand.buying.web.BuyingBody.LooksBody;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.web.LeadProblems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far companies are, for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Buying")
class BuyingApi {

    private static final int PAGE = 100;

    private final Courses courses;
    private final Evaluations evaluations;
    private final SecondLooks looks;
    private final Reasons reasons;
    private final SecondLookFile file;
    private final Leads leads;
    private final LeadProblems problems;

    BuyingApi(
            Courses courses,
            Evaluations evaluations,
            SecondLooks looks,
            Reasons reasons,
            SecondLookFile file,
            Leads leads,
            LeadProblems problems) {
        this.courses = courses;
        this.evaluations = evaluations;
        this.looks = looks;
        this.reasons = reasons;
        this.file = file;
        this.leads = leads;
        this.problems = problems;
    }

    @GetMapping("/companies/{id}/buying")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "Get how far a company is",
            description =
                    "Its progress with the evidence, what all its people did, and what is known of how it evaluates.")
    BuyingBody get(@PathVariable UUID id) {
        var company = known(id);
        var course = courses.of(company);
        return BuyingBody.of(
                course, reasons.say(course.standing().progress().reasons(), Locale.ENGLISH), evaluations.of(company));
    }

    @PatchMapping(
            path = "/companies/{id}/evaluation",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Say what was learnt of how a company evaluates",
            description =
                    "A JSON merge patch (RFC 7396) by field: what is absent stays, what is null is known no more. It is"
                            + " written in the story of the company’s newest open lead.")
    EvaluationBody learn(@PathVariable UUID id, @RequestBody Map<String, @Nullable Object> body, Actor actor) {
        var company = known(id);
        var mistakes = new ArrayList<Mistake>();
        var given = new EnumMap<Field, @Nullable Object>(Field.class);
        body.forEach((name, value) -> Field.of(name)
                .ifPresentOrElse(
                        field -> given.put(field, value),
                        () -> mistakes.add(new Mistake(name, Reason.UNKNOWN_FIELD, Field.known()))));
        if (!mistakes.isEmpty()) {
            throw problems.refused(mistakes);
        }
        return switch (evaluations.learn(company, null, given, null, actor)) {
            case Learning.Done(var now) -> EvaluationBody.of(now);
            case Learning.Missing _ -> throw LeadProblems.missing("lead of the company");
            case Learning.Refused(var why) -> throw problems.refused(why);
        };
    }

    @GetMapping("/second-looks")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List second looks",
            description =
                    "Those at which somebody chose to keep a lead or to give it up, the latest first, 100 at a time,"
                            + " with the counts of the last year.")
    LooksBody looks(@Parameter(description = "The `next` of the page before") @RequestParam Optional<UUID> after) {
        var found = looks.chosen(after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var it = looks.counts();
        return new LooksBody(
                new CountsBody(
                        it.shown(),
                        it.kept(),
                        it.keptOpportunities(),
                        it.keptWon(),
                        it.gaveUp(),
                        it.gaveUpOpportunities()),
                shown.stream()
                        .map(look -> LookBody.of(look, reasons.say(look.evidence(), Locale.ENGLISH)))
                        .toList(),
                found.size() > PAGE ? List.copyOf(shown).getLast().id() : null);
    }

    @GetMapping(path = "/second-looks.csv", produces = "text/csv")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "Get second looks as CSV",
            description = "Those at which somebody chose, the latest first, in one stream of UTF-8.")
    @ApiResponse(responseCode = "200", description = "The file")
    void file(HttpServletResponse response) {
        file.write(Locale.ENGLISH, response);
    }

    private CompanyId known(UUID id) {
        return leads.company(new CompanyId(id))
                .orElseThrow(() -> LeadProblems.missing("company"))
                .id();
    }
}
