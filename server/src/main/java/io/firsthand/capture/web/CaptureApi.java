package io.firsthand.capture.web;

import io.firsthand.capture.Captures;
import io.firsthand.capture.Conversation;
import io.firsthand.capture.KeptFile;
import io.firsthand.capture.Reason;
import io.firsthand.capture.Taken;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Grade;
import io.firsthand.ledger.Ledger;
import io.firsthand.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes what phones captured, and says what became of it. */
@RestController
@RequestMapping(path = "/capture/api/captures", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.WRITE_LEADS)
class CaptureApi {

    private static final int MOST = 500;

    private final Captures captures;
    private final Ledger ledger;
    private final People people;
    private final Words words;

    CaptureApi(Captures captures, Ledger ledger, People people, Words words) {
        this.captures = captures;
        this.ledger = ledger;
        this.people = people;
        this.words = words;
    }

    record Receipt(
            UUID capture,
            UUID lead,
            UUID fact,
            String grade,
            List<String> why,
            long skew,
            KnownBody known,
            List<String> missing,
            @Nullable Long index) {}

    record KnownBody(boolean contact, List<Other> others) {}

    /** Who of us met them before, or since. */
    record Other(String person, long at, @Nullable UUID show) {}

    /** The body is read as it was signed: another parser would take what ours refuses. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> take(@RequestBody byte[] body, Locale locale) {
        return switch (captures.take(body)) {
            case Taken.Kept it ->
                ResponseEntity.status(it.isFirst() ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(receipt(it, locale));
            case Taken.Forked(var sentence) -> throw CaptureProblems.forked(sentence);
            case Taken.Revoked _ -> throw CaptureProblems.revoked();
            case Taken.UnknownDevice _ -> throw CaptureProblems.unknownDevice();
            case Taken.Invalid(var field, var sentence) -> throw CaptureProblems.invalid(field, sentence);
        };
    }

    private Receipt receipt(Taken.Kept kept, Locale locale) {
        var it = kept.conversation();
        var names = people.names();
        return new Receipt(
                it.id(),
                it.lead().value(),
                it.fact(),
                it.grade().name(),
                why(it, locale),
                it.skewMillis(),
                new KnownBody(
                        kept.isKnown(),
                        kept.others().stream()
                                .map(other -> new Other(
                                        names.getOrDefault(other.rep().value(), ""),
                                        other.at().toEpochMilli(),
                                        other.show().orElse(null)))
                                .toList()),
                missing(it),
                ledger.indexes(List.of(it.fact())).get(it.fact()));
    }

    /** What speaks against the best grade; where nothing does, what speaks for it. */
    private List<String> why(Conversation it, Locale locale) {
        return it.why().stream()
                .filter(reason -> reason.holds() == (it.grade() == Grade.A))
                .map(reason -> say(reason, locale))
                .toList();
    }

    private String say(Reason reason, Locale locale) {
        return words.say(locale, reason.messageKey(), reason.numbers().toArray());
    }

    private static List<String> missing(Conversation it) {
        return it.files().stream()
                .filter(KeptFile::isMissing)
                .map(file -> file.declared().sha256())
                .distinct()
                .toList();
    }

    record States(List<State> captures) {}

    record State(UUID capture, UUID lead, @Nullable Long index, List<String> missing) {}

    @GetMapping
    States states(@RequestParam(defaultValue = "") String ids) {
        var some = Arrays.stream(ids.split(","))
                .limit(MOST)
                .flatMap(id -> parsed(id).stream())
                .toList();
        var found = captures.find(some);
        var indexes = ledger.indexes(found.stream().map(Conversation::fact).toList());
        return new States(found.stream()
                .map(it -> new State(it.id(), it.lead().value(), indexes.get(it.fact()), missing(it)))
                .toList());
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
