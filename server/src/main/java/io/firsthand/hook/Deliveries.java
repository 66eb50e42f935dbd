package io.firsthand.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.database.Ids;
import io.firsthand.database.PublicId;
import io.firsthand.hook.Delivery.Outcome;
import io.firsthand.hook.Signatures.Check;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other systems sent to the hooks of the current workspace, checked and taken in. */
@Service
@Transactional
public class Deliveries {

    /** How long a message's name is remembered, and a payload kept at most. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** So many payloads are kept of each hook. */
    public static final int PAYLOADS = 20;

    /** What is sent when nothing was received yet that could be sent again. */
    private static final String SAMPLE = """
            {"name": "Test Person", "email": "test@example.com", "company": "Example Ltd", "message": "Only a test"}
            """;

    private final HookRepository hooks;
    private final Secrets secrets;
    private final DeliveryRepository repository;
    private final Intake intake;
    private final Ids ids;
    private final Clock clock;

    Deliveries(
            HookRepository hooks, Secrets secrets, DeliveryRepository repository, Intake intake, Ids ids, Clock clock) {
        this.hooks = hooks;
        this.secrets = secrets;
        this.repository = repository;
        this.intake = intake;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes in what was sent; the very same sent again changes nothing and gets the same answer.
     *
     * @param headers what a header says; empty for one that is not there
     */
    public Receipt receive(PublicId id, UnaryOperator<String> headers, byte[] body) {
        return hooks.find(id.number())
                .<Receipt>map(hook -> receive(hook, headers, body, false))
                .orElseGet(Receipt.Unknown::new);
    }

    /** Sends the hook a signed sample, the latest payload if one is kept; no lead comes of it. */
    public Optional<Delivery> tryOut(UUID id) {
        return hooks.find(id).map(hook -> {
            var payload = repository.sample(id).map(Delivery::payload).orElse(SAMPLE);
            var body = String.valueOf(payload).getBytes(UTF_8);
            var secret = secrets.texts(id).stream().findFirst().orElse("none that opens");
            var signed = Signatures.sign(hook, secret, "msg_" + ids.next(), body, clock.instant());
            var headers = lowered(signed);
            return receive(hook, name -> headers.getOrDefault(name.toLowerCase(Locale.ROOT), ""), body, true)
                    .delivery();
        });
    }

    private Receipt.Answered receive(Hook hook, UnaryOperator<String> headers, byte[] body, boolean trial) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var check = Signatures.check(hook, secrets.texts(hook.id()), headers, body, now);
        return switch (check) {
            case Check.Missing(var header) -> stranger(hook, Outcome.NO_SIGNATURE, header, body, now);
            case Check.Wrong() -> stranger(hook, Outcome.WRONG_SIGNATURE, "", body, now);
            case Check.Late(var signedAt) -> stranger(hook, Outcome.LATE, signedAt.toString(), body, now);
            case Check.Good _ when !hook.open() && !trial -> stranger(hook, Outcome.CLOSED, "", body, now);
            case Check.Good(var message) -> vouchedFor(hook, message, body, trial, now);
        };
    }

    /** Nothing of what it said is kept. */
    private Receipt.Answered stranger(Hook hook, Outcome outcome, String detail, byte[] body, Instant now) {
        var delivery = delivery(hook, outcome, detail, body, false, null, now);
        repository.insert(delivery, null, null);
        repository.keepStrangers(hook.id(), PAYLOADS);
        return new Receipt.Answered(delivery, false);
    }

    private Receipt.Answered vouchedFor(Hook hook, String message, byte[] body, boolean trial, Instant now) {
        var hash = Signatures.sha256(body);
        var name = message.isEmpty() ? hash : Signatures.sha256(message.getBytes(UTF_8));
        var payload = Payloads.text(body);
        var delivery = delivery(hook, Outcome.NO_JSON, "", body, trial, payload.orElse(null), now);
        if (trial) {
            name = Signatures.sha256(delivery.id().toString().getBytes(UTF_8));
        }
        if (!repository.insert(delivery, name, hash)) {
            return again(repository.before(hook.id(), name, hash).orElseThrow());
        }
        var taken = payload.map(it -> intake.take(hook, delivery, it)).orElse(delivery);
        repository.end(taken);
        repository.keepPayloads(hook.id(), PAYLOADS);
        return new Receipt.Answered(taken, false);
    }

    private static Receipt.Answered again(DeliveryRepository.Before before) {
        return before.same()
                ? new Receipt.Answered(before.delivery(), true)
                : new Receipt.Answered(before.delivery().ending(Outcome.OTHER_PAYLOAD, "", List.of()), false);
    }

    private Delivery delivery(
            Hook hook,
            Outcome outcome,
            String detail,
            byte[] body,
            boolean trial,
            @Nullable String payload,
            Instant now) {
        return new Delivery(ids.next(), hook.id(), now, outcome, detail, List.of(), body.length, trial, payload);
    }

    /** Takes a payload in by the mapping as it is now; empty if it is not there or has been taken in. */
    public Optional<Delivery> retry(Hook hook, UUID id) {
        var found = repository.lock(hook.id(), id).filter(Delivery::canBeRetried);
        return found.map(it -> {
            var taken = intake.take(hook, it, String.valueOf(it.payload()));
            repository.end(taken);
            return taken;
        });
    }

    @Transactional(readOnly = true)
    public List<Delivery> list(UUID hook, @Nullable UUID before, int limit) {
        return repository.list(hook, before, limit);
    }

    /** What the latest payload has, to be mapped; empty while none is kept. */
    @Transactional(readOnly = true)
    public Optional<Sample> sample(UUID hook, @Nullable String items) {
        return repository.sample(hook).flatMap(it -> Sample.of(String.valueOf(it.payload()), items));
    }

    int forgetStale() {
        return repository.forgetBefore(clock.instant().minus(KEPT));
    }

    private static Map<String, String> lowered(Map<String, String> headers) {
        return headers.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        it -> it.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }
}
