package io.firsthand.bench;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.Commitments;
import io.firsthand.tlog.evidence.DeviceKey;
import io.firsthand.tlog.evidence.DeviceStatement;
import io.firsthand.tlog.evidence.Envelope;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.tlog.evidence.Opening;
import io.firsthand.tlog.evidence.Seed;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone that signs one capture after the other. */
final class Phone {

    static final Seed SEED = Seed.of(new byte[Seed.LENGTH]);

    private final KeyPair keys;
    private final DeviceKey key;
    private @Nullable Hash previous;
    private long counter;

    Phone() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        key = DeviceKey.ofSpki(keys.getPublic().getEncoded());
    }

    DeviceKey key() {
        return key;
    }

    /** The phone's next statement: that the values are so. */
    Envelope sign(String origin, Instant at, Map<Label, Map<String, Object>> values) throws GeneralSecurityException {
        var payload = new DeviceStatement(
                        origin,
                        UUID.randomUUID(),
                        key.id(),
                        ++counter,
                        previous,
                        at.truncatedTo(MILLIS),
                        "booth_conversation",
                        null,
                        commitments(values),
                        null)
                .payload();
        previous = Hash.sha256(payload);
        var signed = sign(Envelope.preAuthenticationEncoding(DeviceStatement.PAYLOAD_TYPE, payload));
        return Envelope.of(DeviceStatement.PAYLOAD_TYPE, payload, key.id().base64(), signed);
    }

    /** Any message: r and s. */
    byte[] sign(byte[] message) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys.getPrivate());
        signature.update(message);
        return signature.sign();
    }

    static Commitments commitments(Map<Label, Map<String, Object>> values) {
        return Commitments.to(values.entrySet().stream()
                .map(it -> Opening.of(it.getKey(), SEED, it.getValue()))
                .toList());
    }
}
