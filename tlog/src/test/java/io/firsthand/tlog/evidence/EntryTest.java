package io.firsthand.tlog.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {

    private static final UUID ID = UUID.fromString("0192a000-0000-7000-8000-000000000001");
    private static final Hash HASH = Hash.sha256(new byte[] {1});
    private static final Entry FULL = new Entry(
            "log.example/0123456789abcdef",
            "lead.captured",
            ID,
            ID,
            ID,
            Instant.parse("2026-05-04T12:03:00.123456Z"),
            Instant.parse("2026-05-04T12:04:00Z"),
            HASH,
            new Commitments(Map.of(Label.SOURCE, new Commitment(HASH), Label.HOW, new Commitment(HASH))),
            Envelope.of("type", new byte[] {1}, "key", new byte[] {2}));

    @Test
    void readsWhatItWroteToTheMillisecond() {
        var entry = Entry.parse(FULL.bytes());

        assertThat(entry).isEqualTo(FULL);
        assertThat(entry.at()).isEqualTo(Instant.parse("2026-05-04T12:03:00.123Z"));
    }

    @Test
    void writesBytesThatAreCanonicalAlready() {
        for (var entry : List.of(FULL, minimal())) {
            assertThat(Jcs.bytes(Json.parse(entry.bytes()))).isEqualTo(entry.bytes());
        }
    }

    @Test
    void writesNothingForWhatIsAbsent() {
        assertThat(new String(minimal().bytes(), UTF_8))
                .isEqualTo("{\"at\":0,\"by\":\"0192a000-0000-7000-8000-000000000001\",\"commit\":{},"
                        + "\"id\":\"0192a000-0000-7000-8000-000000000001\",\"kind\":\"log.started\","
                        + "\"origin\":\"log.example\",\"rt\":-1,\"v\":1}");
        assertThat(Entry.parse(minimal().bytes())).isEqualTo(minimal());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "v":1                     | "v":2                                   | not of version 1
            "v":1                     | "v":"1"                                 | not a whole number
            "v":1                     | "v":1,"note":"hi"                       | does not belong
            "v":1                     | "v":1,"v":1                             | twice
            "at":                     | "at":1e3,"x":                           | does not belong
            "at":1777896180123        | "at":1777896180123.5                    | not a whole number
            "at":1777896180123        | "at":9007199254740992                   | beyond 2^53-1
            "kind":"lead.captured"    | "kind":"Lead.captured"                  | not of the right form
            "kind":"lead.captured"    | "kind":"lead..captured"                 | not of the right form
            "kind":"lead.captured"    | "kind":"lead.captured."                 | not of the right form
            "kind":"lead.captured"    | "kind":null                             | no "kind"
            "kind":"lead.captured",   | ``                                      | no "kind"
            "source":                 | "email":                                | unknown label
            "source":                 | "Source":                               | unknown label
            "rt":1777896240000        | "rt":true                               | not a whole number
            0192a000-0000-7000        | 0192A000-0000-7000                      | not a UUID
            0192a000-0000-7000        | 192a000-0-7000                          | not a UUID
            log.example/              | log example/                            | not of the right form
            log.example/              | log+example/                            | not of the right form
            "keyid":"key"             | "keyid":7                               | not text
            "keyid":"key"             | "keyid":"key","x":1                     | does not belong
            "payload":"AQ=="          | "payload":"AR=="                        | not base64
            "payload":"AQ=="          | "payload":"AQ"                          | not base64
            "signatures":[            | "signatures":[{"keyid":"","sig":""},    | exactly one signature
            "v":1}                    | "v":1}}                                 | after the end
            """)
    void refusesWhatTheSchemaDoesNotName(String part, String other, String reason) {
        var text = new String(FULL.bytes(), UTF_8);
        assertThat(text).contains(part);

        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Entry.parse(text.replace(part, other).getBytes(UTF_8)))
                .withMessageContaining(reason);
    }

    @Test
    void refusesACommitmentThatIsNotThirtyTwoBytes() {
        var text = new String(FULL.bytes(), UTF_8);

        for (var other : List.of("", "AAAA", HASH.base64().replace("=", ""), HASH.hex(), " " + HASH.base64())) {
            assertThatExceptionOfType(MalformedException.class)
                    .isThrownBy(
                            () -> Entry.parse(text.replace(HASH.base64(), other).getBytes(UTF_8)));
        }
    }

    @Test
    void refusesAPreviousEntryWithoutALead() {
        var text = new String(FULL.bytes(), UTF_8).replace("\"lead\":\"" + ID + "\",", "");

        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Entry.parse(text.getBytes(UTF_8)))
                .withMessageContaining("belongs to no lead");
    }

    @Test
    void refusesMoreBytesThanALogTakes() {
        var entry = new Entry(
                "log.example",
                "log.started",
                ID,
                null,
                ID,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                none(),
                Envelope.of("type", new byte[50_000], "key", new byte[64]));

        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(entry::bytes)
                .withMessageContaining("65,535");
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Entry.parse(new byte[65_536]))
                .withMessageContaining("65,535");
    }

    private static Entry minimal() {
        return new Entry(
                "log.example",
                "log.started",
                ID,
                null,
                ID,
                Instant.EPOCH,
                Instant.EPOCH.minusMillis(1),
                null,
                none(),
                null);
    }

    private static Commitments none() {
        return new Commitments(Map.of());
    }
}
