package io.firsthand.ledger;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.ledger.Ledger.Draft;
import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.evidence.Commitments;
import io.firsthand.tlog.evidence.DeviceKey;
import io.firsthand.tlog.evidence.DeviceStatement;
import io.firsthand.tlog.evidence.Envelope;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.tlog.evidence.Replay;
import io.firsthand.tlog.evidence.Seed;
import io.firsthand.tlog.evidence.StatementVerifier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Facts that a device signed at the moment: enrols devices, and takes each of their statements once. */
@Service
public class DeviceStatements {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceStatements.class);
    private static final Kind ENROLLED = new Kind("device.enrolled");
    private static final Kind REVOKED = new Kind("device.revoked");

    private final DeviceRepository repository;
    private final Ledger ledger;
    private final Logs logs;
    private final TreeRepository trees;
    private final LogRepository states;
    private final Clock clock;
    private final StatementVerifier verifier = new StatementVerifier();

    DeviceStatements(
            DeviceRepository repository,
            Ledger ledger,
            Logs logs,
            TreeRepository trees,
            LogRepository states,
            Clock clock) {
        this.repository = repository;
        this.ledger = ledger;
        this.logs = logs;
        this.trees = trees;
        this.states = states;
        this.clock = clock;
    }

    /** Enrols a person's device, whose possession of the key the caller has made sure of; false if it is enrolled. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enrol(DeviceKey key, UUID person) {
        return repository.enrol(CurrentWorkspace.get().value(), key, person, clock.instant())
                && tell(ENROLLED, key.id(), person);
    }

    /** From now on nothing of this device is taken; false if there was nothing to revoke. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revoke(Hash key, UUID by) {
        return repository.revoke(CurrentWorkspace.get().value(), key, clock.instant()) && tell(REVOKED, key, by);
    }

    private boolean tell(Kind kind, Hash key, UUID by) {
        ledger.append(new NewFact(
                kind, Optional.empty(), by, clock.instant(), Map.of(Label.HOW, Map.of("device", key.base64()))));
        return true;
    }

    /**
     * Takes the statement in the envelope for a fact, once.
     *
     * @param seed drawn on the device
     * @param fact what the device says happened, with the values that it committed to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Acceptance accept(Envelope envelope, Seed seed, NewFact fact) {
        return switch (judge(envelope, seed, fact.values())) {
            case Judgement.Settled(var acceptance) -> acceptance;
            case Judgement.Good good
            when !good.statement().at().equals(fact.at().truncatedTo(MILLIS)) ->
                new Acceptance.Invalid("The time sent is not the one the device stated.");
            case Judgement.Good good -> new Acceptance.Accepted(take(good, fact.kind(), fact.lead(), fact.by()));
        };
    }

    /**
     * Says what a statement is worth, so that the caller can decide what it is about before it becomes a fact; until the
     * transaction ends no other statement of the device is judged.
     *
     * @param values what the device committed to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Judgement judge(Envelope envelope, Seed seed, Map<Label, Map<String, Object>> values) {
        var workspace = CurrentWorkspace.get().value();
        try {
            var enrolled = repository.lock(workspace, Hash.fromBase64(envelope.keyId()));
            if (enrolled.isEmpty()) {
                return invalid("The device that signed it is not enrolled.");
            }
            var statement = verifier.verify(envelope, enrolled.get().key());
            var payload = Hash.sha256(envelope.payloadBytes());
            var known = repository.around(workspace, statement.key(), statement.counter());
            var replay = Replay.of(statement, payload, it -> Optional.ofNullable(known.get(it)));
            return switch (replay) {
                case Replay.Again _ ->
                    new Judgement.Settled(new Acceptance.AlreadyKnown(repository.factOf(workspace, payload)));
                case Replay.First _ ->
                    enrolled.get().revoked()
                            ? invalid("The device that signed it was revoked.")
                            : judge(new Judgement.Good(statement, payload, envelope, seed, values));
                case Replay.SameCounter _ -> aside(envelope, statement, payload, "another statement with its number");
                case Replay.OtherPast _ -> aside(envelope, statement, payload, "another one before it");
                case Replay.OtherFuture _ -> aside(envelope, statement, payload, "another one after it");
            };
        } catch (TlogException e) {
            return invalid(String.valueOf(e.getMessage()));
        }
    }

    private Judgement judge(Judgement.Good good) {
        var workspace = CurrentWorkspace.get();
        if (!good.statement().origin().equals(logs.of(workspace).origin())) {
            return invalid("The device's statement is for another log.");
        }
        if (!good.statement().commitments().equals(Commitments.to(Values.open(good.values(), good.seed())))) {
            return invalid("The device committed to something else than what was sent.");
        }
        var seen = good.statement().seen();
        if (seen != null && seen.size() > trees.head(workspace).size()) {
            return invalid("The device says it saw a state of the log that there was not yet.");
        }
        return good;
    }

    /** Makes a fact of a statement that was judged in this transaction, at the time that the device states. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID take(Judgement.Good good, Kind kind, Optional<UUID> lead, UUID by) {
        var told = new NewFact(kind, lead, by, good.statement().at(), good.values());
        var fact = ledger.write(List.of(new Draft(told, good.seed(), Optional.of(good.envelope()))))
                .getFirst();
        repository.take(CurrentWorkspace.get().value(), good.statement(), good.payload(), fact);
        return fact;
    }

    /** The statement of a device with the highest number that was taken. */
    public record Last(long counter, Hash payload) {}

    /** Where a device goes on that lost its memory; empty while nothing was taken from it. */
    @Transactional(readOnly = true)
    public Optional<Last> last(Hash key) {
        return repository.last(CurrentWorkspace.get().value(), key);
    }

    /** The newest signed state of the log, for devices to name as the one they have seen. */
    @Transactional(readOnly = true)
    public Optional<Checkpoint> newest() {
        return states.lastCheckpoint(CurrentWorkspace.get()).map(note -> Checkpoint.parse(note.text()));
    }

    /** When the state of the log was signed that the device had seen: the statement is not older than that. */
    @Transactional(readOnly = true)
    public Optional<Instant> notBefore(DeviceStatement statement) {
        return Optional.ofNullable(statement.seen()).flatMap(it -> states.signedAt(CurrentWorkspace.get(), it.size()));
    }

    private static Judgement invalid(String sentence) {
        return new Judgement.Settled(new Acceptance.Invalid(sentence));
    }

    private Judgement aside(Envelope envelope, DeviceStatement statement, Hash payload, String taken) {
        repository.putAside(CurrentWorkspace.get().value(), statement, payload, envelope, clock.instant());
        LOG.warn("The device {} tells two stories at its statement {}.", statement.key(), statement.counter());
        return new Judgement.Settled(
                new Acceptance.Forked("The device's statement %d contradicts what was taken: there is %s."
                        .formatted(statement.counter(), taken)));
    }
}
