package io.firsthand.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.ledger.DeviceStatements;
import io.firsthand.ledger.Logs;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.evidence.DeviceKey;
import io.firsthand.tlog.evidence.StatementVerifier;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The devices of the current workspace: each is enrolled by its person, who shows that it has its key. */
@Service
@Transactional
public class Devices {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LONGEST_NAME = 100;

    private final DeviceRows rows;
    private final DeviceStatements statements;
    private final Logs logs;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final StatementVerifier verifier = new StatementVerifier();

    Devices(DeviceRows rows, DeviceStatements statements, Logs logs, Clock clock) {
        this.rows = rows;
        this.statements = statements;
        this.logs = logs;
        this.clock = clock;
    }

    /** A random number for the person's device to sign, good for ten minutes and once. */
    public String challenge(PersonId person) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        rows.challenge(
                CurrentWorkspace.get().value(),
                nonce,
                person,
                clock.instant(),
                clock.instant().plus(PATIENCE));
        return nonce;
    }

    /** What a device signs to show that it has its key. */
    public static byte[] proof(String origin, PersonId person, String nonce) {
        return "firsthand-enrol-v1\n%s\n%s\n%s"
                .formatted(origin, person.value(), nonce)
                .getBytes(UTF_8);
    }

    /** Enrols a device; the same one again, by the same person, is as good as the first time. */
    public Enrolment enrol(byte[] spki, String name, String nonce, byte[] signature, PersonId person) {
        var workspace = CurrentWorkspace.get().value();
        DeviceKey key;
        try {
            key = DeviceKey.ofSpki(spki);
        } catch (TlogException e) {
            return new Enrolment.Refused("spki", String.valueOf(e.getMessage()));
        }
        if (!rows.redeem(workspace, nonce, person, clock.instant())) {
            return new Enrolment.Expired();
        }
        if (!verifier.isSignature(signature, proof(logs.current().origin(), person, nonce), key)) {
            return new Enrolment.Refused("signature", "The signature does not belong to this key and number");
        }
        var now = clock.instant();
        var known = rows.find(workspace, key.id());
        if (known.isPresent()) {
            return known.filter(it -> it.person().equals(person) && !it.isRevoked())
                    .<Enrolment>map(Enrolment.Enrolled::new)
                    .orElseGet(Enrolment.Taken::new);
        }
        if (!statements.enrol(key, person.value())) {
            return new Enrolment.Taken();
        }
        rows.insert(workspace, key.id(), person, tidy(name), now);
        return new Enrolment.Enrolled(rows.find(workspace, key.id()).orElseThrow());
    }

    /** From now on nothing new of this device is taken; false when it is not there or is revoked already. */
    public boolean revoke(Hash key, Actor by) {
        return statements.revoke(key, by.id())
                && rows.revoke(CurrentWorkspace.get().value(), key, by.id(), clock.instant());
    }

    public boolean rename(Hash key, String name) {
        return rows.rename(CurrentWorkspace.get().value(), key, tidy(name));
    }

    @Transactional(readOnly = true)
    public Optional<Device> find(Hash key) {
        return rows.find(CurrentWorkspace.get().value(), key);
    }

    /** A person's, or everybody's; the newest first, those in use before the revoked. */
    @Transactional(readOnly = true)
    public List<Device> list(Optional<PersonId> person) {
        return rows.list(CurrentWorkspace.get().value(), person);
    }

    void used(Hash key) {
        rows.use(CurrentWorkspace.get().value(), key, clock.instant());
    }

    private static String tidy(String name) {
        var line = name.replaceAll("[\\p{Cntrl}\\p{Cs}\u202a-\u202e\u2066-\u2069]+", " ")
                .strip();
        return line.isEmpty() ? "?" : line.substring(0, Math.min(line.length(), LONGEST_NAME));
    }
}
