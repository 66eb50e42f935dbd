package io.firsthand.scan.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Channel;
import io.firsthand.scan.Adding;
import io.firsthand.scan.NewBatch;
import io.firsthand.scan.Scans;
import io.firsthand.scan.web.ScanBodies.BatchBody;
import io.firsthand.scan.web.ScanBodies.BatchesBody;
import io.firsthand.scan.web.ScanBodies.CardBody;
import io.firsthand.scan.web.ScanBodies.NewBatchBody;
import io.firsthand.show.Shows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Batches of photographed cards for programs. */
@RestController
@RequestMapping(path = "/api/v1/scans", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.WRITE_LEADS)
@Tag(name = "Photographed cards")
class ScanApi {

    private static final int PAGE = 100;

    private final Scans scans;
    private final Shows shows;
    private final ScanAnswers answers;

    ScanApi(Scans scans, Shows shows, ScanAnswers answers) {
        this.scans = scans;
        this.shows = shows;
        this.answers = answers;
    }

    @GetMapping
    @Operation(summary = "List batches of photographed cards", description = "The latest first, 100 at a time.")
    BatchesBody list(@Parameter(description = "The `next` of the page before") @RequestParam Optional<UUID> after) {
        var found = scans.latest(after.map(answers::batch).orElse(null), PAGE + 1);
        var page = found.stream().limit(PAGE).map(BatchBody::of).toList();
        return new BatchesBody(page, found.size() > PAGE ? page.getLast().id() : null);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Begin a batch of photographed cards",
            description = "Its leads belong to the person whose token it is. Pictures are added to it one by one.")
    ResponseEntity<BatchBody> begin(@RequestBody NewBatchBody body, Actor actor) {
        var person = actor.person().orElseThrow(() -> answers.refused("person", "scan.api.person"));
        if (body.name() == null || body.name().isBlank()) {
            throw answers.refused("name", "lead.mistake.missing");
        }
        var show = body.show();
        if (show != null && shows.find(show).isEmpty()) {
            throw answers.refused("show", "scan.api.show");
        }
        var wish = new NewBatch(
                body.name(), show, channel(body.channel()), body.campaign(), Boolean.TRUE.equals(body.inPairs()));
        var batch = scans.begin(wish, person);
        return ResponseEntity.created(URI.create("/api/v1/scans/" + batch.id())).body(BatchBody.of(batch));
    }

    private Channel channel(@Nullable String id) {
        return id == null
                ? Channel.BOOTH_CONVERSATION
                : Channel.of(id)
                        .orElseThrow(() -> answers.refused("channel", "lead.mistake.unknown_channel", Channel.known()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a batch of cards and how far it is")
    BatchBody get(@PathVariable UUID id) {
        return BatchBody.of(answers.batch(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Discard a batch of cards",
            description = "With the pictures nobody made a lead of; leads and their pictures stay.")
    void discard(@PathVariable UUID id) {
        scans.discard(answers.batch(id).id());
    }

    @GetMapping("/{id}/cards")
    @Operation(summary = "List the cards of a batch", description = "In the order of their positions; 200 at most.")
    List<CardBody> cards(@PathVariable UUID id) {
        return scans.cards(answers.batch(id).id()).stream().map(CardBody::of).toList();
    }

    @PostMapping("/{id}/cards")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a photograph of a card",
            description = "As `multipart/form-data` with the part `file`: JPEG or PNG, up to 12 MB and 40 megapixels."
                    + " The same file again answers 200 with the card it is.")
    ResponseEntity<CardBody> add(
            @PathVariable UUID id,
            @Parameter(description = "Within the batch; after all others if absent. In pairs each odd one is a back.")
                    @RequestParam
                    Optional<Integer> position,
            @RequestParam Optional<MultipartFile> file)
            throws IOException {
        answers.batch(id);
        var picture = file.orElseThrow(() -> answers.refused("file", "picture.refused.empty"));
        var name = Objects.requireNonNullElse(picture.getOriginalFilename(), "");
        var at = position.orElseGet(() -> scans.cards(id).size());
        var adding = scans.add(id, Math.clamp(at, 0, 10_000), name, picture.getBytes());
        var card = answers.taken(adding);
        return adding instanceof Adding.Known
                ? ResponseEntity.ok(CardBody.of(card))
                : ResponseEntity.created(URI.create("/api/v1/cards/" + card.id()))
                        .body(CardBody.of(card));
    }
}
