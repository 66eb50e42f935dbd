package io.firsthand.scan.web;

import io.firsthand.badge.PersonField;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.scan.CardAcceptance;
import io.firsthand.scan.CardState;
import io.firsthand.scan.Deciding;
import io.firsthand.scan.Filled;
import io.firsthand.scan.ScannedCard;
import io.firsthand.scan.Scans;
import io.firsthand.scan.web.ScanBodies.AcceptanceBody;
import io.firsthand.scan.web.ScanBodies.AcceptedBody;
import io.firsthand.scan.web.ScanBodies.CardBody;
import io.firsthand.scan.web.ScanBodies.CorrectionBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deciding on photographed cards, for programs. */
@RestController
@RequestMapping(path = "/api/v1/cards", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.WRITE_LEADS)
@Tag(name = "Photographed cards")
class CardApi {

    private final Scans scans;
    private final CardAcceptance acceptance;
    private final Sides sides;
    private final ScanAnswers answers;
    private final LeadProblems problems;

    CardApi(Scans scans, CardAcceptance acceptance, Sides sides, ScanAnswers answers, LeadProblems problems) {
        this.scans = scans;
        this.acceptance = acceptance;
        this.sides = sides;
        this.answers = answers;
        this.problems = problems;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a photographed card and what was read on it")
    CardBody get(@PathVariable UUID id) {
        return CardBody.of(answers.card(id));
    }

    @GetMapping(path = "/{id}/picture", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "Get the picture of a card", description = "Until somebody accepted it; then its lead has it.")
    ResponseEntity<byte[]> picture(@PathVariable UUID id) {
        var bytes = scans.picture(answers.card(id).id()).orElseThrow(() -> LeadProblems.missing("picture"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(bytes);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Correct what was read on a card", description = "What is said here is no longer unsure.")
    CardBody correct(@PathVariable UUID id, @RequestBody CorrectionBody body) {
        answers.card(id);
        if (!scans.correct(id, values(body.fields() == null ? Map.of() : body.fields()))) {
            throw answers.notNow();
        }
        return CardBody.of(answers.card(id));
    }

    private Map<PersonField, String> values(Map<String, @Nullable String> said) {
        var values = new EnumMap<PersonField, String>(PersonField.class);
        said.forEach((id, value) -> {
            var kind = PersonField.of(id)
                    .orElseThrow(() -> answers.refused("fields." + id, "lead.mistake.unknown_field", kinds()));
            var text = Objects.requireNonNullElse(value, "");
            if (text.length() > kind.longest()) {
                throw answers.refused("fields." + id, "lead.mistake.too_long", kind.longest());
            }
            values.put(kind, text);
        });
        return values;
    }

    private static String kinds() {
        return Arrays.stream(PersonField.values()).map(PersonField::id).collect(Collectors.joining(", "));
    }

    @PostMapping(path = "/{id}/acceptance", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a lead of a card",
            description = "Of grade C, with the picture as its file. Sent again it answers 200 with the same lead.")
    ResponseEntity<AcceptedBody> accept(
            @PathVariable UUID id, @RequestBody AcceptanceBody body, Actor actor, Locale locale) {
        var card = answers.card(id);
        return switch (acceptance.accept(id, filled(card, body, locale), actor)) {
            case Deciding.Done(var lead, var isNew) -> {
                var told = new AcceptedBody(lead.value(), isNew);
                var at = URI.create("/api/v1/leads/" + lead.value());
                yield (isNew ? ResponseEntity.created(at) : ResponseEntity.ok().location(at)).body(told);
            }
            case Deciding.Mend(var mistakes) -> throw problems.refused(mistakes);
            case Deciding.NotNow _ -> throw answers.notNow();
        };
    }

    private Filled filled(ScannedCard card, AcceptanceBody body, Locale locale) {
        var read = sides.read(card, locale);
        return new Filled(
                ContactDetails.of(
                        said(body.name(), read, "contact.name"),
                        said(body.email(), read, "contact.email"),
                        said(body.phone(), read, "contact.phone"),
                        said(body.title(), read, "contact.title")),
                said(body.company(), read, "company.name"),
                said(body.notes(), read, "notes"));
    }

    private static @Nullable String said(@Nullable String given, Map<String, String> read, String field) {
        var text = given == null ? read.getOrDefault(field, "") : given;
        return text.isBlank() ? null : text;
    }

    @PostMapping("/{id}/skipping")
    @Operation(summary = "Leave a card out", description = "It can be taken up again while its batch is there.")
    CardBody skip(@PathVariable UUID id) {
        answers.card(id);
        scans.skip(id);
        return turned(id, CardState.SKIPPED);
    }

    @DeleteMapping("/{id}/skipping")
    @Operation(summary = "Take a card up again that was left out")
    CardBody restore(@PathVariable UUID id) {
        answers.card(id);
        scans.restore(id);
        return turned(id, CardState.READY);
    }

    private CardBody turned(UUID id, CardState wished) {
        var card = answers.card(id);
        if (card.state() != wished) {
            throw answers.notNow();
        }
        return CardBody.of(card);
    }

    /** Whether a card is the back of the one before it. */
    @Schema(name = "ScannedCardPairing")
    record PairingBody(@Nullable Boolean isBack) {}

    @PostMapping(path = "/{id}/pairing", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say that a card is the back of the one before it, or one by itself")
    CardBody pair(@PathVariable UUID id, @RequestBody PairingBody body) {
        answers.card(id);
        if (body.isBack() == null) {
            throw answers.refused("isBack", "lead.mistake.missing");
        }
        if (!scans.pair(id, body.isBack())) {
            throw answers.refused("isBack", "scan.notPaired");
        }
        return CardBody.of(answers.card(id));
    }
}
