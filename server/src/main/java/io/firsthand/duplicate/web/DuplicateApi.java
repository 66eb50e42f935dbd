package io.firsthand.duplicate.web;

import io.firsthand.duplicate.Cursor;
import io.firsthand.duplicate.Decision;
import io.firsthand.duplicate.Duplicates;
import io.firsthand.duplicate.Pair;
import io.firsthand.duplicate.web.PairBody.LikelyBody;
import io.firsthand.duplicate.web.PairBody.PageBody;
import io.firsthand.duplicate.web.PairBody.PossibleBody;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.ContactNews;
import io.firsthand.lead.LeadId;
import io.firsthand.web.NotValid;
import io.firsthand.web.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
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

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Duplicates")
class DuplicateApi {

    private static final int MOST = 200;

    private final Duplicates duplicates;
    private final ContactNews news;
    private final Words words;

    DuplicateApi(Duplicates duplicates, ContactNews news, Words words) {
        this.duplicates = duplicates;
        this.news = news;
        this.words = words;
    }

    @GetMapping("/leads/{id}/duplicates")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List whom a lead may be a duplicate of",
            description = "Compared at this moment, the most probable first, at most ten.")
    PossibleBody possible(@PathVariable UUID id) {
        return new PossibleBody(duplicates.of(new LeadId(id)).orElseThrow(() -> missing("lead")).stream()
                .map(it -> LikelyBody.of(it, words))
                .toList());
    }

    @GetMapping("/duplicates")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List pairs of contacts that may be one person",
            description = "Open ones by probability, decided ones the latest first.")
    PageBody list(
            @Parameter(description = "open, dismissed or merged") @RequestParam(defaultValue = "open") String state,
            @RequestParam Optional<String> cursor,
            @Parameter(description = "At most 200") @RequestParam(defaultValue = "50") int limit) {
        var wanted = Pair.State.of(state)
                .orElseThrow(() -> NotValid.of("state", "There is no such state; use open, dismissed or merged."));
        var from = cursor.map(it -> Cursor.of(it)
                .orElseThrow(
                        () -> NotValid.of("cursor", "Send the cursor that came as next, or none for the first page.")));
        var page = duplicates.list(wanted, from, Math.clamp(limit, 1, MOST));
        return new PageBody(
                page.pairs().stream().map(it -> PairBody.of(it, words)).toList(),
                news.waiting(DuplicatesPage.MOST_COUNTED),
                page.next().map(Cursor::text).orElse(null));
    }

    @GetMapping("/duplicates/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a pair of contacts that may be one person")
    PairBody get(@PathVariable UUID id) {
        return PairBody.of(find(id), words);
    }

    @PostMapping("/duplicates/{id}/merge")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MERGE_CONTACTS)
    @Operation(
            summary = "Merge a pair",
            description = "The other contact’s leads go to the survivor with all their history; its id and addresses"
                    + " lead there from then on. `DELETE` takes it back.")
    PairBody merge(@PathVariable UUID id, @RequestBody MergeBody body, Actor actor) {
        var pair = find(id);
        var survivor = body.survivor();
        if (survivor == null
                || (!pair.one().id().value().equals(survivor)
                        && !pair.other().id().value().equals(survivor))) {
            throw NotValid.of("survivor", "Send the contactId of one of the two: the one that stays.");
        }
        var taken = body.fields()
                .orElseThrow(
                        () -> NotValid.of("take", "Each is one of name, givenName, familyName, email, phone, title."));
        var withLeads = Boolean.TRUE.equals(body.mergeLeads());
        return answer(duplicates.merge(id, new ContactId(survivor), taken, withLeads, actor));
    }

    @DeleteMapping("/duplicates/{id}/merge")
    @Requires(Permission.MERGE_CONTACTS)
    @Operation(
            summary = "Take a merge back",
            description = "Also after later edits: what somebody changed since stays on the survivor.")
    PairBody separate(@PathVariable UUID id, Actor actor) {
        return takeBack(id, Pair.State.MERGED, actor);
    }

    @PostMapping("/duplicates/{id}/dismissal")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MERGE_CONTACTS)
    @Operation(
            summary = "Say that a pair is not one person",
            description = "Remembered, unless the two become much more alike.")
    PairBody dismiss(@PathVariable UUID id, Actor actor) {
        return answer(duplicates.dismiss(id, actor));
    }

    @DeleteMapping("/duplicates/{id}/dismissal")
    @Requires(Permission.MERGE_CONTACTS)
    @Operation(summary = "Take a dismissal back")
    PairBody reopen(@PathVariable UUID id, Actor actor) {
        return takeBack(id, Pair.State.DISMISSED, actor);
    }

    private PairBody takeBack(UUID id, Pair.State state, Actor actor) {
        if (find(id).state() != state) {
            throw conflict("The pair is not " + state.id() + ". Get it again to see what it is.");
        }
        return answer(duplicates.takeBack(id, actor));
    }

    private PairBody answer(Decision decision) {
        return switch (decision) {
            case Decision.Made(var pair) -> PairBody.of(pair, words);
            case Decision.TakenBack(var pair, var _) -> PairBody.of(pair, words);
            case Decision.Decided(var pair) ->
                throw conflict("The pair is " + pair.state().id() + " already. Take that back first.");
            case Decision.Elsewhere(var into) ->
                throw conflict("One of the two was merged into the contact " + into.value()
                        + " since. Take that merge back first.");
            case Decision.Missing() -> throw missing("pair");
        };
    }

    private Pair find(UUID id) {
        return duplicates.find(id).orElseThrow(() -> missing("pair"));
    }

    private static ErrorResponseException conflict(String mend) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, mend);
        problem.setTitle("Decided meanwhile");
        return new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
    }

    private static ErrorResponseException missing(String what) {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "There is no such " + what + " in this workspace"),
                null);
    }
}
