package io.firsthand.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.PlaywrightException;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.Commitments;
import io.firsthand.tlog.evidence.DeviceKey;
import io.firsthand.tlog.evidence.Envelope;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.tlog.evidence.Opening;
import io.firsthand.tlog.evidence.Seed;
import io.firsthand.tlog.evidence.StatementVerifier;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the phone's scripts sign, held against the library that checks it. */
class PhoneSignatureTest {

    private static final String AWKWARD = """
            {"z": [], "a": {}, "": "an empty key", "text": "Grüße 🎪 \\u2028\\u2029 \\"quoted\\" \\\\ / \\b\\f\\n\\r\\t \\u001f\\u007f e\\u0301 \\ufeff\\uffff",
             "\\ud83d\\ude00": 1, "\\ufb33": 2, "\\u20ac": 3, "ö": 4, "deep": [[[]], {"b": [true, false, null], "a": ""}],
             "most": 9007199254740991, "least": -9007199254740991, "none": 0, "controls": "\\u0001\\u000b"}
            """;

    private static final String SIGN = """
            async ({ values, seed }) => {
              const base = document.querySelector("script[type=module]").src.replace("app.js", "");
              const [{ commitments, signed }, { jcs }, { base64, sha256 }] = await Promise.all(
                ["evidence.js", "jcs.js", "bytes.js"].map(it => import(base + it)));
              const all = Object.fromEntries(Object.entries(values).map(([label, text]) => [label, JSON.parse(text)]));
              const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
              const spki = new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey));
              const bytes = Uint8Array.from(atob(seed), it => it.charCodeAt(0));
              const { envelope, hash } = await signed({
                origin: "log.example/0123", id: "0198a000-0000-7000-8000-000000000001", key: base64(await sha256(spki)), counter: 2,
                prev: base64(new Uint8Array(32)), at: 1789000000123, channel: "booth_conversation",
                event: "0198a000-0000-7000-8000-000000000002", commit: await commitments(bytes, all),
                seen: { size: 7, root: base64(new Uint8Array(32).fill(9)) } }, pair.privateKey);
              const canonical = Object.fromEntries(Object.entries(all).map(([label, value]) => [label, jcs(value)]));
              return { spki: base64(spki), envelope: JSON.stringify(envelope), hash, ...canonical };
            }
            """;

    private static final String JCS = """
            async text => {
              const { jcs } = await import(document.querySelector("script[type=module]").src.replace("app.js", "jcs.js"));
              return jcs(JSON.parse(text));
            }
            """;

    private Visitor visitor;

    @BeforeEach
    void begin() {
        visitor = Visitor.with(Sample.browser(), Sample.server().address(), Visitor.onPhone());
        visitor.opens("/capture");
    }

    @AfterEach
    void end() {
        visitor.close();
    }

    @Test
    void aStatementSignedInTheBrowserIsTakenByteForByte() {
        var values = Map.of("person", AWKWARD, "notes", "{\"tags\":[]}", "image", "{\"files\":[]}");
        var seed = Seed.of("thirty-two bytes that no one drew".substring(0, 32).getBytes(UTF_8));
        var signed = signed(values, seed);

        var envelope = Envelope.of(Json.parse(text(signed, "envelope")));
        var key = DeviceKey.ofSpki(Base64.getDecoder().decode(text(signed, "spki")));
        var statement = new StatementVerifier().verify(envelope, key);

        assertThat(statement.payload()).isEqualTo(envelope.payloadBytes());
        assertThat(text(signed, "hash"))
                .isEqualTo(Hash.sha256(statement.payload()).base64());
        assertThat(statement.id()).isEqualTo(UUID.fromString("0198a000-0000-7000-8000-000000000001"));
        assertThat(statement.commitments()).isEqualTo(Commitments.to(openings(values, seed)));
        values.forEach(
                (label, json) -> assertThat(text(signed, label)).as(label).isEqualTo(Jcs.text(Json.parse(json))));
    }

    @SuppressWarnings("unchecked") // what the script above returns
    private Map<String, String> signed(Map<String, String> values, Seed seed) {
        var base64 = Base64.getEncoder().encodeToString(seed.bytes());
        return (Map<String, String>) visitor.page().evaluate(SIGN, Map.of("values", values, "seed", base64));
    }

    private static String text(Map<String, String> signed, String name) {
        return Objects.requireNonNull(signed.get(name));
    }

    private static List<Opening> openings(Map<String, String> values, Seed seed) {
        return values.entrySet().stream()
                .map(it -> Opening.of(Label.of(it.getKey()), seed, Json.parse(it.getValue())))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "9007199254740992", "\"\\ud83d\"", "{\"\\udc00\": 1}"})
    void whatTheLibraryWouldNotReadAgainIsNotSigned(String json) {
        assertThatThrownBy(() -> visitor.page().evaluate(JCS, json))
                .isInstanceOf(PlaywrightException.class)
                .hasMessageContaining("TypeError");
    }
}
