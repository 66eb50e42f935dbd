package io.firsthand.tlog.evidence;

import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.RefusedException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import java.security.SignatureException;
import java.util.function.Supplier;

/** Verifies device statements: ES256 over DSSE's encoding, by the one algorithm that the key allows. */
public final class StatementVerifier {

    private static final int SIGNATURE_LENGTH = 64;

    private final Supplier<Provider> provider;

    /** Verifies with the fastest provider at hand. */
    public StatementVerifier() {
        this(EcdsaProvider::fastest);
    }

    StatementVerifier(Supplier<Provider> provider) {
        this.provider = provider;
    }

    /**
     * The statement in the envelope, read from the very bytes that were verified. Throws {@link RefusedException} if
     * this key did not sign it and {@link MalformedException} if it is no statement.
     */
    public DeviceStatement verify(Envelope envelope, DeviceKey key) {
        if (!envelope.payloadType().equals(DeviceStatement.PAYLOAD_TYPE)) {
            throw new RefusedException("The envelope does not hold a statement of a device.");
        }
        var payload = envelope.payloadBytes();
        var signed = Envelope.preAuthenticationEncoding(envelope.payloadType(), payload);
        if (!isSignature(envelope.signatureBytes(), signed, key)) {
            throw new RefusedException("The device's signature does not belong to its statement.");
        }
        var statement = DeviceStatement.parse(payload);
        if (!statement.key().equals(key.id())
                || !envelope.keyId().equals(key.id().base64())) {
            throw new RefusedException("The statement names another key than the one that signed it.");
        }
        return statement;
    }

    /**
     * Whether the key signed the message by ES256. A signature has exactly 64 bytes, r then s: the JDK by itself takes
     * some shorter ones that are not valid.
     */
    public boolean isSignature(byte[] signature, byte[] message, DeviceKey key) {
        if (signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        try {
            var verifier = Signature.getInstance(EcdsaProvider.ALGORITHM, provider.get());
            verifier.initVerify(key.key());
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException _) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "No ECDSA on P-256 from " + provider.get().getName(), e);
        }
    }
}
