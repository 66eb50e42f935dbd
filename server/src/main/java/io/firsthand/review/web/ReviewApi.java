package io.firsthand.review.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.review.Decisions;
import io.firsthand.review.Edited;
import io.firsthand.review.Minutes;
import io.firsthand.review.MinutesBook;
import io.firsthand.review.Reviews;
import io.firsthand.review.web.ReviewBody.DecisionBody;
import io.firsthand.review.web.ReviewBody.KeptBody;
import io.firsthand.review.web.ReviewBody.MonthBody;
import io.firsthand.review.web.ReviewBody.NewDecisionBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviews for programs; signing is for people. */
@RestController
@RequestMapping(path = "/api/v1/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reviews")
class ReviewApi {

    private final Reviews reviews;
    private final MinutesBook book;
    private final Decisions decisions;
    private final LeadProblems problems;

    ReviewApi(Reviews reviews, MinutesBook book, Decisions decisions, LeadProblems problems) {
        this.reviews = reviews;
        this.book = book;
        this.decisions = decisions;
        this.problems = problems;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List reviews", description = "The last ten years, the latest month first.")
    List<ReviewBody> list() {
        return reviews.latest().stream().map(ReviewBody::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.DISCUSS_DEFINITION)
    @Operation(
            summary = "Prepare a review",
            description = "Of a month that has begun; where it is there and open, its figures are computed anew.")
    ReviewBody prepare(@RequestBody MonthBody body, Actor actor) {
        var month = month(body.month());
        var review = reviews.prepare(month, ZoneOffset.UTC, actor.id())
                .orElseThrow(() -> problems.refused(List.of(outside(month))));
        return get(review.id());
    }

    private Mistake outside(YearMonth month) {
        return month.isAfter(reviews.running())
                ? new Mistake("month", Reason.TOO_LATE, reviews.running().toString())
                : new Mistake("month", Reason.TOO_EARLY, reviews.earliest().toString());
    }

    private YearMonth month(@Nullable String given) {
        try {
            return YearMonth.parse(given == null ? "" : given);
        } catch (DateTimeException _) {
            throw problems.refused(List.of(new Mistake("month", Reason.NOT_A_DATE, "")));
        }
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a review", description = "With its decisions and signatures.")
    ReviewBody get(@PathVariable UUID id) {
        return ReviewBody.of(minutes(id), book.signatures(id));
    }

    @GetMapping("/{id}/minutes")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get the minutes", description = "The very bytes whose SHA-256 both sides sign.")
    ResponseEntity<byte[]> text(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(minutes(id).json().getBytes(UTF_8));
    }

    @PostMapping(path = "/{id}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.DISCUSS_DEFINITION)
    @Operation(
            summary = "Write a decision down",
            description = "Its owner gets a task by the same day; signatures under the minutes are void.")
    ReviewBody decide(@PathVariable UUID id, @RequestBody NewDecisionBody body, Actor actor) {
        minutes(id);
        var owner = body.owner() == null ? null : new PersonId(body.owner());
        var wish = new Decisions.Wish(body.words(), owner, body.due(), body.criterion());
        return switch (decisions.decide(id, wish, actor).review()) {
            case Edited.Done _ -> get(id);
            case Edited.Refused(var mistakes) -> throw problems.refused(mistakes);
            case Edited.Closed _ -> throw closed();
            case Edited.Missing() -> throw LeadProblems.missing("review");
        };
    }

    @PostMapping(path = "/decisions/{id}/kept", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.DISCUSS_DEFINITION)
    @Operation(
            summary = "Say whether a decision was carried out",
            description = "The task that its owner got says so too, and the other way round.")
    DecisionBody keep(@PathVariable UUID id, @RequestBody KeptBody body, Actor actor) {
        if (decisions.find(id).isEmpty()) {
            throw LeadProblems.missing("decision");
        }
        var kept = body.kept();
        if (kept == null) {
            throw problems.refused(List.of(new Mistake("kept", Reason.MISSING, "")));
        }
        decisions.keep(id, kept, actor);
        return DecisionBody.of(decisions.find(id).orElseThrow());
    }

    private Minutes minutes(UUID id) {
        return book.of(id).orElseThrow(() -> LeadProblems.missing("review"));
    }

    private static ErrorResponseException closed() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT,
                "Both sides have signed these minutes; somebody who signs must open them again first.");
        problem.setTitle("Signed by both");
        return new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
    }
}
