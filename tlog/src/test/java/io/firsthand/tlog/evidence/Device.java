package io.firsthand.tlog.evidence;

import io.firsthand.tlog.Hash;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone in a test: a key of its own and statements signed with it. */
final class Device {

    static final String ORIGIN = "log.example/5e2f";

    private final KeyPair pair;

    Device() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    DeviceKey key() {
        return DeviceKey.ofSpki(pair.getPublic().getEncoded());
    }

    DeviceStatement statement(long counter, @Nullable Hash previous) {
        return statement(counter, previous, new Commitments(Map.of()), Instant.EPOCH);
    }

    DeviceStatement statement(long counter, @Nullable Hash previous, Commitments commitments, Instant at) {
        return new DeviceStatement(
                ORIGIN,
                new UUID(counter, 1),
                key().id(),
                counter,
                previous,
                at,
                "booth_conversation",
                new UUID(7, 7),
                commitments,
                new DeviceStatement.SeenCheckpoint(0, Hash.EMPTY_ROOT));
    }

    Envelope sign(DeviceStatement statement) {
        return sign(DeviceStatement.PAYLOAD_TYPE, statement.payload());
    }

    Envelope sign(String payloadType, byte[] payload) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(Envelope.preAuthenticationEncoding(payloadType, payload));
            return Envelope.of(payloadType, payload, key().id().base64(), signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
