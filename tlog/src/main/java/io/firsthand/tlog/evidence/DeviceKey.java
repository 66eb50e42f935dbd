package io.firsthand.tlog.evidence;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.MalformedException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public key of an enrolled device: a point on P-256 other than infinity. */
public final class DeviceKey {

    private static final int COORDINATE = 32;
    private static final ECParameterSpec P256 = p256();
    private static final BigInteger FIELD = ((ECFieldFp) P256.getCurve().getField()).getP();

    /** All that stands before the two coordinates in a SubjectPublicKeyInfo of an uncompressed point, RFC 5480. */
    private static final byte[] SPKI_HEAD =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    private final ECPublicKey key;
    private final byte[] spki;

    private DeviceKey(byte[] x, byte[] y) {
        this.key = key(new BigInteger(1, x), new BigInteger(1, y));
        this.spki = Arrays.copyOf(SPKI_HEAD, SPKI_HEAD.length + 2 * COORDINATE);
        System.arraycopy(x, 0, spki, SPKI_HEAD.length, COORDINATE);
        System.arraycopy(y, 0, spki, SPKI_HEAD.length + COORDINATE, COORDINATE);
    }

    /** Reads the 91 bytes of a DER SubjectPublicKeyInfo; throws {@link MalformedException}. */
    public static DeviceKey ofSpki(byte[] spki) {
        var head = SPKI_HEAD.length;
        if (spki.length != head + 2 * COORDINATE || !Arrays.equals(spki, 0, head, SPKI_HEAD, 0, head)) {
            throw new MalformedException("The device's key is not an uncompressed P-256 key.");
        }
        return new DeviceKey(
                Arrays.copyOfRange(spki, head, head + COORDINATE),
                Arrays.copyOfRange(spki, head + COORDINATE, spki.length));
    }

    /** Reads a public JSON Web Key as browsers export it (RFC 7518, 6.2.1); throws {@link MalformedException}. */
    public static DeviceKey ofJwk(@Nullable Object json) {
        var jwk = new Fields(
                "The device's key", json, Set.of("kty", "crv", "x", "y", "key_ops", "ext", "alg", "use", "kid"));
        if (!jwk.text("kty").equals("EC") || !jwk.text("crv").equals("P-256")) {
            throw new MalformedException("The device's key is not a P-256 key.");
        }
        return new DeviceKey(coordinate(jwk.text("x")), coordinate(jwk.text("y")));
    }

    /** SHA-256 of the SubjectPublicKeyInfo. */
    public Hash id() {
        return Hash.sha256(spki);
    }

    /** A copy of the DER SubjectPublicKeyInfo. */
    public byte[] spki() {
        return spki.clone();
    }

    /** The key as a JSON Web Key. */
    public Map<String, String> jwk() {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        var head = SPKI_HEAD.length;
        return Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                base64.encodeToString(Arrays.copyOfRange(spki, head, head + COORDINATE)),
                "y",
                base64.encodeToString(Arrays.copyOfRange(spki, head + COORDINATE, spki.length)));
    }

    ECPublicKey key() {
        return key;
    }

    private static byte[] coordinate(String base64Url) {
        try {
            var bytes = Base64.getUrlDecoder().decode(base64Url);
            if (bytes.length == COORDINATE && base64Url.indexOf('=') < 0) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new MalformedException("A coordinate of the device's key is not base64url of 32 bytes.");
    }

    /** A point off the curve could tell about secrets elsewhere and never verifies here; it is refused at the door. */
    private static ECPublicKey key(BigInteger x, BigInteger y) {
        var curve = P256.getCurve();
        var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(FIELD);
        if (x.compareTo(FIELD) >= 0
                || y.compareTo(FIELD) >= 0
                || !y.pow(2).mod(FIELD).equals(right)) {
            throw new MalformedException("The device's key is not a point on P-256.");
        }
        try {
            var spec = new ECPublicKeySpec(new ECPoint(x, y), P256);
            return (ECPublicKey)
                    KeyFactory.getInstance("EC", EcdsaProvider.fastest()).generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every JDK has P-256", e);
        }
    }

    private static ECParameterSpec p256() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every JDK has P-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeviceKey it && Arrays.equals(spki, it.spki);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(spki);
    }
}
