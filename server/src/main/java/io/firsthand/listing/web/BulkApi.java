package io.firsthand.listing.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.listing.Bulk;
import io.firsthand.listing.BulkStart;
import io.firsthand.listing.Bulks;
import io.firsthand.listing.web.BulkBody.NewBulk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of many leads for programs. */
@RestController
@RequestMapping(path = "/api/v1/leads/bulk", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.WRITE_LEADS)
@Tag(name = "Bulk changes")
class BulkApi {

    private final Bulks bulks;
    private final BulkWish wishes;
    private final LeadProblems problems;
    private final Clock clock;

    BulkApi(Bulks bulks, BulkWish wishes, LeadProblems problems, Clock clock) {
        this.bulks = bulks;
        this.wishes = wishes;
        this.problems = problems;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Change many leads alike",
            description = "Give them another owner or stage, tags more or fewer, or withdraw them: the leads that are"
                    + " named, or all of a list. With few leads the answer says that it is done; with many, ask for it"
                    + " until it is. Each lead gets its fact; those that cannot be changed are listed with the reason.")
    ResponseEntity<BulkBody> start(@RequestBody NewBulk body, Actor actor) {
        return answer(bulks.start(wishes.of(body), actor));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Tell how far a change of many leads is")
    BulkBody get(@PathVariable UUID id) {
        return told(bulks.find(id).orElseThrow(() -> LeadProblems.missing("change of many leads")));
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Undo a change of many leads",
            description = "Within a day, and where nobody has changed the lead since; it is a change of its own, to be"
                    + " asked for in the same way.")
    ResponseEntity<BulkBody> undo(@PathVariable UUID id, Actor actor) {
        return answer(bulks.undo(id, actor));
    }

    private ResponseEntity<BulkBody> answer(BulkStart start) {
        return switch (start) {
            case BulkStart.Begun(var bulk) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/v1/leads/bulk/" + bulk.id()))
                        .body(told(bulk));
            case BulkStart.Refused(var mistakes) -> throw problems.refused(mistakes);
            case BulkStart.TooLate _ -> {
                var problem = ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT,
                        "This change is not done yet, was undone before, is an undoing itself, or is older than a day.");
                problem.setTitle("Cannot be undone");
                throw new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
            }
            case BulkStart.Unknown _ -> throw LeadProblems.missing("change of many leads");
        };
    }

    private BulkBody told(Bulk bulk) {
        var refusals =
                bulk.state().isBusy() || bulk.refused() == 0 ? List.<Bulk.Refused>of() : bulks.refused(bulk.id());
        return BulkBody.of(bulk, refusals, clock.instant());
    }
}
