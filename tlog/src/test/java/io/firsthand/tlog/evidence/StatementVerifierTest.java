package io.firsthand.tlog.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.RefusedException;
import io.firsthand.tlog.SharedVectors;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.Provider;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the JDK, and with the faster provider where the machine has it. */
@ParameterizedClass
@MethodSource("providers")
class StatementVerifierTest {

    private final StatementVerifier verifier;

    private final Device device = new Device();
    private final DeviceStatement statement = device.statement(1, null);
    private final Envelope envelope = device.sign(statement);

    StatementVerifierTest(Provider provider) {
        verifier = new StatementVerifier(() -> provider);
    }

    static Stream<Provider> providers() {
        return Stream.concat(Stream.of(EcdsaProvider.OF_THE_JDK), EcdsaProvider.fast().stream());
    }

    @Test
    void readsTheStatementThatTheDeviceSigned() {
        assertThat(verifier.verify(envelope, device.key())).isEqualTo(statement);
        assertThat(Jcs.bytes(Json.parse(statement.payload()))).isEqualTo(statement.payload());
    }

    @Test
    void takesEitherAlphabetOfBase64() {
        var urlSafe = new Envelope(
                envelope.payloadType(),
                inUrlAlphabet(envelope.payload()),
                envelope.keyId(),
                inUrlAlphabet(envelope.signature()));

        assertThat(verifier.verify(urlSafe, device.key())).isEqualTo(statement);
    }

    @Test
    void refusesAnotherDevicesKey() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> verifier.verify(envelope, new Device().key()))
                .withMessageContaining("does not belong to its statement");
    }

    @Test
    void refusesEachBitFlippedInPayloadAndSignature() {
        for (var bit = 0; bit < 8 * envelope.payloadBytes().length; bit++) {
            refuses(Envelope.of(
                    envelope.payloadType(),
                    flipped(envelope.payloadBytes(), bit),
                    envelope.keyId(),
                    envelope.signatureBytes()));
        }
        for (var bit = 0; bit < 8 * 64; bit++) {
            refuses(Envelope.of(
                    envelope.payloadType(),
                    envelope.payloadBytes(),
                    envelope.keyId(),
                    flipped(envelope.signatureBytes(), bit)));
        }
    }

    @Test
    void refusesAnotherPayloadTypeEvenWhenItWasSigned() {
        refuses(device.sign("application/json", statement.payload()));
        refuses(new Envelope("text/plain", envelope.payload(), envelope.keyId(), envelope.signature()));
    }

    @Test
    void refusesAStatementThatNamesAnotherKey() {
        var foreign = new Device().statement(1, null);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> verifier.verify(device.sign(foreign), device.key()))
                .withMessageContaining("names another key");
        refuses(new Envelope(envelope.payloadType(), envelope.payload(), "another", envelope.signature()));
    }

    @Test
    void refusesASignedPayloadThatIsNoStatement() {
        for (var payload :
                List.of("{}", "hello", "[1]", new String(statement.payload(), UTF_8).replace("\"v\":1", "\"v\":2"))) {
            assertThatExceptionOfType(MalformedException.class)
                    .isThrownBy(() -> verifier.verify(
                            device.sign(DeviceStatement.PAYLOAD_TYPE, payload.getBytes(UTF_8)), device.key()));
        }
    }

    @Test
    void encodesAsTheSpecificationOfDsseShows() {
        assertThat(Envelope.preAuthenticationEncoding("http://example.com/HelloWorld", "hello world".getBytes(UTF_8)))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world".getBytes(UTF_8));
        assertThat(Envelope.preAuthenticationEncoding("ä", new byte[] {(byte) 0xff}))
                .isEqualTo(new byte[] {
                    'D', 'S', 'S', 'E', 'v', '1', ' ', '2', ' ', (byte) 0xc3, (byte) 0xa4, ' ', '1', ' ', -1
                });
    }

    @Test
    void verifiesTheExampleInTheSpecificationOfDsse() {
        var key = DeviceKey.ofJwk(Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                coordinate("46950820868899156662930047687818585632848591499744589407958293238635476079160"),
                "y",
                coordinate("5640078356564379163099075877009565129882514886557779369047442380624545832820")));
        var signature = "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==";
        var message =
                Envelope.preAuthenticationEncoding("http://example.com/HelloWorld", "hello world".getBytes(UTF_8));

        assertThat(verifier.isSignature(Base64.getDecoder().decode(signature), message, key))
                .isTrue();
    }

    @Test
    void agreesWithWycheproofOnEverySignature() throws IOException {
        var file = SharedVectors.folder("wycheproof").resolve("testvectors_v1/ecdsa_secp256r1_sha256_p1363_test.json");
        var tests = 0;
        for (var group : list(map(Json.parse(Files.readAllBytes(file))).get("testGroups"))) {
            var spki = HexFormat.of().parseHex((String) map(group).get("publicKeyDer"));
            var key = DeviceKey.ofSpki(spki);
            assertThat(DeviceKey.ofJwk(new LinkedHashMap<>(key.jwk()))).isEqualTo(key);
            for (var test : list(map(group).get("tests"))) {
                var message = HexFormat.of().parseHex((String) map(test).get("msg"));
                var signature = HexFormat.of().parseHex((String) map(test).get("sig"));
                assertThat(verifier.isSignature(signature, message, key))
                        .describedAs(
                                "test %s: %s", map(test).get("tcId"), map(test).get("comment"))
                        .isEqualTo("valid".equals(map(test).get("result")));
                tests++;
            }
        }
        assertThat(tests).isEqualTo(262);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 72, 128})
    void refusesSignaturesOfAnyLengthButSixtyFour(int length) {
        assertThat(verifier.isSignature(new byte[length], new byte[0], device.key()))
                .isFalse();
    }

    @Test
    void refusesKeysOffTheCurveOrOfAnotherShape() {
        var spki = device.key().spki();
        for (var bit = 0; bit < 8 * spki.length; bit++) {
            var changed = flipped(spki, bit);
            assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> DeviceKey.ofSpki(changed));
        }
        for (var change : Map.of("crv", "P-384", "kty", "RSA", "x", "AAAA", "y", "!", "d", "AAAA")
                .entrySet()) {
            var jwk = new HashMap<String, Object>(device.key().jwk());
            jwk.put(change.getKey(), change.getValue());
            assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> DeviceKey.ofJwk(jwk));
        }
        assertThat(device.key().id()).isEqualTo(Hash.sha256(spki));
    }

    private void refuses(Envelope changed) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> verifier.verify(changed, device.key()));
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        var changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }

    private static String inUrlAlphabet(String base64) {
        return base64.replace('+', '-').replace('/', '_');
    }

    private static String coordinate(String decimal) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex("%064x".formatted(new BigInteger(decimal))));
    }

    private static Map<?, ?> map(@Nullable Object json) {
        return (Map<?, ?>) Objects.requireNonNull(json);
    }

    private static List<?> list(@Nullable Object json) {
        return (List<?>) Objects.requireNonNull(json);
    }
}
