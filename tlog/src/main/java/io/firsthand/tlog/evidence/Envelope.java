package io.firsthand.tlog.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.tlog.MalformedException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A DSSE envelope (v1.0.2) with exactly one signature, its parts as they stand in its JSON.
 *
 * @param payload base64 of the signed body
 * @param keyId a hint only; the body names the key once more, and there it is signed
 * @param signature base64
 */
public record Envelope(String payloadType, String payload, String keyId, String signature) {

    public Envelope {
        Base64Text.bytesInEitherAlphabet(payload, "The envelope's payload");
        Base64Text.bytesInEitherAlphabet(signature, "The envelope's signature");
    }

    /** The envelope of a body and its signature. */
    public static Envelope of(String payloadType, byte[] payload, String keyId, byte[] signature) {
        return new Envelope(payloadType, Base64Text.of(payload), keyId, Base64Text.of(signature));
    }

    /** Reads the envelope's parsed JSON; throws {@link MalformedException}. */
    public static Envelope of(@Nullable Object json) {
        var fields = new Fields("The envelope", json, Set.of("payload", "payloadType", "signatures"));
        var signatures = fields.list("signatures");
        if (signatures.size() != 1) {
            throw new MalformedException("The envelope has not exactly one signature.");
        }
        var signature = new Fields("The envelope's signature", signatures.getFirst(), Set.of("keyid", "sig"));
        return new Envelope(
                fields.text("payloadType"), fields.text("payload"), signature.text("keyid"), signature.text("sig"));
    }

    /** The envelope as JSON values. */
    public Map<String, Object> json() {
        return Map.of(
                "payload", payload,
                "payloadType", payloadType,
                "signatures", List.of(Map.of("keyid", keyId, "sig", signature)));
    }

    /** What was signed, decoded. */
    public byte[] payloadBytes() {
        return Base64Text.bytesInEitherAlphabet(payload, "The envelope's payload");
    }

    byte[] signatureBytes() {
        return Base64Text.bytesInEitherAlphabet(signature, "The envelope's signature");
    }

    /** The bytes the signature is over: DSSE's pre-authentication encoding (PAE) of a type and a body. */
    public static byte[] preAuthenticationEncoding(String payloadType, byte[] body) {
        var type = payloadType.getBytes(UTF_8);
        var head = ("DSSEv1 " + type.length + ' ' + payloadType + ' ' + body.length + ' ').getBytes(UTF_8);
        var encoding = new byte[head.length + body.length];
        System.arraycopy(head, 0, encoding, 0, head.length);
        System.arraycopy(body, 0, encoding, head.length, body.length);
        return encoding;
    }
}
