package io.firsthand.ledger;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.Commitments;
import io.firsthand.tlog.evidence.DeviceKey;
import io.firsthand.tlog.evidence.DeviceStatement;
import io.firsthand.tlog.evidence.DeviceStatement.SeenCheckpoint;
import io.firsthand.tlog.evidence.Envelope;
import io.firsthand.tlog.evidence.Seed;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone that signs what it captures. */
final class Phone {

    private final KeyPair keys;
    final DeviceKey key;
    final Seed seed = Seed.of(new byte[32]);

    Phone() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        key = DeviceKey.ofSpki(keys.getPublic().getEncoded());
    }

    DeviceStatement state(
            String origin, long counter, @Nullable Hash previous, NewFact fact, @Nullable SeenCheckpoint seen) {
        return new DeviceStatement(
                origin,
                UUID.randomUUID(),
                key.id(),
                counter,
                previous,
                fact.at(),
                "booth_conversation",
                null,
                Commitments.to(Values.open(fact.values(), seed)),
                seen);
    }

    /** Every time another signature over the same payload. */
    Envelope sign(DeviceStatement statement) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys.getPrivate());
        var payload = statement.payload();
        signature.update(Envelope.preAuthenticationEncoding(DeviceStatement.PAYLOAD_TYPE, payload));
        return Envelope.of(DeviceStatement.PAYLOAD_TYPE, payload, key.id().base64(), signature.sign());
    }

    static Hash hash(DeviceStatement statement) {
        return Hash.sha256(statement.payload());
    }
}
