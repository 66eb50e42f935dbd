package io.firsthand.ledger;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.ledger.Ledger.Draft;
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
    private final Clock clock;
    private final StatementVerifier verifier = new StatementVerifier();

    DeviceStatements(DeviceRepository repository, Ledger ledger, Logs logs, TreeRepository trees, Clock clock) {
        this.repository = repository;
        this.ledger = ledger;
        this.logs = logs;
        this.trees = trees;
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
        var workspace = CurrentWorkspace.get().value();
        try {
            var enrolled = repository.lock(workspace, Hash.fromBase64(envelope.keyId()));
            if (enrolled.isEmpty()) {
                return new Acceptance.Invalid("The device that signed it is not enrolled.");
            }
            var statement = verifier.verify(envelope, enrolled.get().key());
            var payload = Hash.sha256(envelope.payloadBytes());
            var replay = Replay.of(statement, payload, it -> repository.known(workspace, statement.key(), it));
            return switch (replay) {
                case Replay.Again _ -> new Acceptance.AlreadyKnown(repository.factOf(workspace, payload));
                case Replay.First _ ->
                    enrolled.get().revoked()
                            ? new Acceptance.Invalid("The device that signed it was revoked.")
                            : take(statement, payload, new Draft(fact, seed, Optional.of(envelope)));
                case Replay.SameCounter _ -> aside(envelope, statement, payload, "another statement with its number");
                case Replay.OtherPast _ -> aside(envelope, statement, payload, "another one before it");
                case Replay.OtherFuture _ -> aside(envelope, statement, payload, "another one after it");
            };
        } catch (TlogException e) {
            return new Acceptance.Invalid(String.valueOf(e.getMessage()));
        }
    }

    private Acceptance take(DeviceStatement statement, Hash payload, Draft draft) {
        var workspace = CurrentWorkspace.get();
        if (!statement.origin().equals(logs.of(workspace).origin())) {
            return new Acceptance.Invalid("The device's statement is for another log.");
        }
        if (!statement
                .commitments()
                .equals(Commitments.to(Values.open(draft.fact().values(), draft.seed())))) {
            return new Acceptance.Invalid("The device committed to something else than what was sent.");
        }
        if (!statement.at().equals(draft.fact().at().truncatedTo(MILLIS))) {
            return new Acceptance.Invalid("The time sent is not the one the device stated.");
        }
        var seen = statement.seen();
        if (seen != null && seen.size() > trees.head(workspace).size()) {
            return new Acceptance.Invalid("The device says it saw a state of the log that there was not yet.");
        }
        var fact = ledger.write(List.of(draft)).getFirst();
        repository.take(workspace.value(), statement, payload, fact);
        return new Acceptance.Accepted(fact);
    }

    private Acceptance aside(Envelope envelope, DeviceStatement statement, Hash payload, String taken) {
        repository.putAside(CurrentWorkspace.get().value(), statement, payload, envelope, clock.instant());
        LOG.warn("The device {} tells two stories at its statement {}.", statement.key(), statement.counter());
        return new Acceptance.Forked("The device's statement %d contradicts what was taken: there is %s."
                .formatted(statement.counter(), taken));
    }
}
