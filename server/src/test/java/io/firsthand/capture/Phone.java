package io.firsthand.capture;

import io.firsthand.identity.PersonId;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.Commitments;
import io.firsthand.tlog.evidence.DeviceKey;
import io.firsthand.tlog.evidence.DeviceStatement;
import io.firsthand.tlog.evidence.DeviceStatement.SeenCheckpoint;
import io.firsthand.tlog.evidence.Envelope;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.tlog.evidence.Opening;
import io.firsthand.tlog.evidence.Seed;
import io.firsthand.tlog.json.Jcs;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone as a browser is one: it signs what is captured and writes it as it is sent. */
public final class Phone {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyPair keys;
    private final String origin;
    public final DeviceKey key;
    public final PersonId person;
    private long counter;
    private @Nullable Hash last;

    public Phone(String origin, PersonId person) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        this.origin = origin;
        this.person = person;
        key = DeviceKey.ofSpki(keys.getPublic().getEncoded());
    }

    /** What is sent to enrol it. */
    public Map<String, Object> enrolment(String nonce) {
        var base64 = Base64.getEncoder();
        return Map.of(
                "spki",
                base64.encodeToString(key.spki()),
                "name",
                "Test phone",
                "nonce",
                nonce,
                "signature",
                base64.encodeToString(sign(Devices.proof(origin, person, nonce))));
    }

    /** A capture, signed: its statement and what it commits to. */
    public record Capture(
            DeviceStatement statement, Envelope envelope, Seed seed, Map<String, Object> values, Instant sent) {

        public UUID id() {
            return statement.id();
        }

        public byte[] body() {
            return body(seed.bytes(), values);
        }

        /** The same with another seed or other values than were signed. */
        public byte[] body(byte[] otherSeed, Map<String, Object> otherValues) {
            var body = new HashMap<String, Object>();
            body.put("envelope", envelope.json());
            body.put("seed", Base64.getEncoder().encodeToString(otherSeed));
            body.put("values", otherValues);
            body.put("sent", sent.toEpochMilli());
            if (otherValues.get("image") instanceof Map<?, ?> image && image.get("files") instanceof List<?> files) {
                body.put("files", files);
            }
            return Jcs.bytes(body);
        }
    }

    /** Captures at a time; the next one follows it. */
    public Capture capture(Instant at, Map<String, Object> values) {
        return capture(at, at, values, null);
    }

    public Capture capture(Instant at, Instant sent, Map<String, Object> values, @Nullable SeenCheckpoint seen) {
        var capture = signed(origin, counter + 1, last, at, sent, values, seen);
        counter++;
        last = Hash.sha256(capture.statement().payload());
        return capture;
    }

    /** A statement under any number, behind any other. */
    public Capture signed(
            String log,
            long number,
            @Nullable Hash previous,
            Instant at,
            Instant sent,
            Map<String, Object> values,
            @Nullable SeenCheckpoint seen) {
        var bytes = new byte[Seed.LENGTH];
        RANDOM.nextBytes(bytes);
        var seed = Seed.of(bytes);
        var source = (Map<?, ?>) values.getOrDefault("source", Map.of("channel", "booth_conversation"));
        var event = source.get("event") instanceof String id ? UUID.fromString(id) : null;
        var statement = new DeviceStatement(
                log,
                UUID.randomUUID(),
                key.id(),
                number,
                previous,
                at,
                String.valueOf(source.get("channel")),
                event,
                Commitments.to(values.entrySet().stream()
                        .map(it -> Opening.of(Label.of(it.getKey()), seed, it.getValue()))
                        .toList()),
                seen);
        var payload = statement.payload();
        var signature = sign(Envelope.preAuthenticationEncoding(DeviceStatement.PAYLOAD_TYPE, payload));
        var envelope =
                Envelope.of(DeviceStatement.PAYLOAD_TYPE, payload, key.id().base64(), signature);
        return new Capture(statement, envelope, seed, values, sent);
    }

    public long counter() {
        return counter;
    }

    public @Nullable Hash last() {
        return last;
    }

    public String origin() {
        return origin;
    }

    private byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
