package io.firsthand.content.web;

import io.firsthand.content.Asking;
import io.firsthand.content.BuyerQuestions;
import io.firsthand.content.Hearing.Place;
import io.firsthand.content.Hearings;
import io.firsthand.content.Hearings.Heard;
import io.firsthand.content.QuestionSuggestions;
import io.firsthand.content.web.QuestionBody.HearingBody;
import io.firsthand.content.web.QuestionBody.NewBody;
import io.firsthand.content.web.QuestionBody.NewHearingBody;
import io.firsthand.content.web.QuestionBody.SuggestedBody;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.web.NotValid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questions for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Questions")
class QuestionApi {

    private static final int LIKE = 10;

    private final BuyerQuestions questions;
    private final QuestionSuggestions suggestions;
    private final Hearings hearings;
    private final QuestionViews views;
    private final Leads leads;
    private final ContentFiles files;
    private final LeadProblems problems;
    private final Clock clock;

    QuestionApi(
            BuyerQuestions questions,
            QuestionSuggestions suggestions,
            Hearings hearings,
            QuestionViews views,
            Leads leads,
            LeadProblems problems,
            ContentFiles files,
            Clock clock) {
        this.questions = questions;
        this.suggestions = suggestions;
        this.hearings = hearings;
        this.views = views;
        this.leads = leads;
        this.problems = problems;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/questions")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List questions",
            description = "All that count, with what is behind them, the heaviest first; no other wordings.")
    List<QuestionBody> list() {
        return views.rows().stream()
                .map(it -> QuestionBody.of(it.question(), it.weight()))
                .toList();
    }

    @GetMapping(path = "/questions.csv", produces = "text/csv")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "Get questions as CSV",
            description = "All that count, with what is behind them, the heaviest first, in UTF-8.")
    @ApiResponse(responseCode = "200", description = "The file")
    void file(HttpServletResponse response) {
        files.questions(response);
    }

    @PostMapping(path = "/questions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Add a question", description = "The same words lead to the question that is there already.")
    QuestionBody add(@RequestBody NewBody body, Actor actor) {
        return switch (questions.add(body.sort(), body.words(), actor)) {
            case Asking.Asked(var it) -> QuestionBody.of(it, null);
            case Asking.AlreadyKnown(var it) -> QuestionBody.of(it, null);
            case Asking.Refused(var why) -> throw problems.refused(why);
            case Asking.Missing() -> throw LeadProblems.missing("question");
        };
    }

    @GetMapping("/questions/like")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Find questions like a text", description = "Up to ten, the likeliest first.")
    List<SuggestedBody> like(@Parameter(description = "Up to 2,000 characters") @RequestParam String text) {
        if (text.length() > 2_000) {
            throw NotValid.of("text", "must have at most 2,000 characters");
        }
        return suggestions.of(text, LIKE).stream().map(SuggestedBody::of).toList();
    }

    @GetMapping("/questions/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a question")
    QuestionBody get(@PathVariable UUID id) {
        var it = questions.find(id).orElseThrow(() -> LeadProblems.missing("question"));
        return views.rows().stream()
                .filter(row -> row.question().id().equals(id))
                .findFirst()
                .map(row -> QuestionBody.of(it, row.weight()))
                .orElseGet(() -> QuestionBody.of(it, null));
    }

    @PutMapping("/questions/{id}/merged-into/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Merge a question into another", description = "It becomes another wording of that one.")
    void merge(@PathVariable UUID id, @PathVariable String other, Actor actor) {
        known(id);
        var survivor = question(other);
        if (questions.merge(survivor, id, actor).isEmpty()) {
            throw NotValid.of("other", "must be another question, and both none that were merged already");
        }
    }

    @DeleteMapping("/questions/{id}/merged-into")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Take a merge back")
    void separate(@PathVariable UUID id) {
        known(id);
        questions.separate(id);
    }

    private UUID question(String id) {
        var known = QuestionPages.id(id).orElseThrow(() -> LeadProblems.missing("question"));
        known(known);
        return known;
    }

    private void known(UUID id) {
        if (questions.find(id).isEmpty()) {
            throw LeadProblems.missing("question");
        }
    }

    @GetMapping("/leads/{id}/questions")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List what a lead asked", description = "In the order it was heard.")
    List<HearingBody> ofLead(@PathVariable UUID id) {
        return hearings.of(lead(id)).stream().map(HearingBody::of).toList();
    }

    @PostMapping(path = "/leads/{id}/questions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Write down what a lead asked",
            description = "Words of a known question count as that; others wait for a person who says which it is.")
    HearingBody hear(@PathVariable UUID id, @RequestBody NewHearingBody body, Actor actor) {
        var heard = new Heard(
                lead(id),
                body.words() == null ? "" : body.words(),
                Place.LEAD,
                null,
                body.at() == null ? clock.instant() : body.at());
        return hearings.hear(heard, body.question(), actor)
                .map(HearingBody::of)
                .orElseThrow(() -> NotValid.of("words", "must say something, or question must be one that is there"));
    }

    @PutMapping("/hearings/{id}/question/{question}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Say which question a lead asked")
    void sort(@PathVariable UUID id, @PathVariable String question, Actor actor) {
        hearing(id);
        hearings.sort(id, question(question), actor);
    }

    @DeleteMapping("/hearings/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Take back that a lead asked something", description = "That it was there stays on record.")
    void withdraw(@PathVariable UUID id, Actor actor) {
        hearing(id);
        hearings.turn(id, true, actor);
    }

    private void hearing(UUID id) {
        if (hearings.find(id).isEmpty()) {
            throw LeadProblems.missing("hearing");
        }
    }

    private LeadId lead(UUID id) {
        return leads.get(new LeadId(id))
                .orElseThrow(() -> LeadProblems.missing("lead"))
                .id();
    }
}
