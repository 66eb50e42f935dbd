package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.tlog.evidence.Label;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A rep whose phone speaks with the server as the page on it does: signed in, enrolled, one request after the other. */
final class Rep implements AutoCloseable {

    private static final int PART = 256 * 1024;
    private static final String JSON = "application/json";

    private final Client client;
    private final Phone phone = new Phone();
    private final String origin;

    Rep(URI server, String session) throws IOException, GeneralSecurityException {
        var start = start(server, session);
        origin = text(start, "origin");
        client = new Client(server, session + "X-CSRF-TOKEN: " + text(map(start.get("csrf")), "token") + "\r\n");
        enrol(text(map(start.get("person")), "id"));
    }

    private static Map<?, ?> start(URI server, String session) throws IOException {
        try (var visitor = new Client(server, session)) {
            return map(Json.parse(visitor.get("/capture/api/start").expect(200).text()));
        }
    }

    private void enrol(String person) throws IOException, GeneralSecurityException {
        var challenge = client.post("/capture/api/devices/challenge", JSON, "{}".getBytes(UTF_8))
                .expect(200);
        var nonce = text(map(Json.parse(challenge.text())), "nonce");
        var proof = "firsthand-enrol-v1\n%s\n%s\n%s"
                .formatted(origin, person, nonce)
                .getBytes(UTF_8);
        var base64 = Base64.getEncoder();
        var body = Map.of(
                "spki",
                base64.encodeToString(phone.key().spki()),
                "name",
                "Bench",
                "nonce",
                nonce,
                "signature",
                base64.encodeToString(phone.sign(proof)));
        client.post("/capture/api/devices", JSON, Jcs.bytes(body)).expect(201);
    }

    /** A signed capture as it is sent, with the picture of a card or without. */
    static final class Capture {

        private final byte[] body;
        private final String hash;
        private final byte[] picture;

        private Capture(byte[] body, String hash, byte[] picture) {
            this.body = body;
            this.hash = hash;
            this.picture = picture;
        }
    }

    Capture sign(long number, byte[] picture) throws GeneralSecurityException {
        var hash = picture.length == 0
                ? ""
                : io.firsthand.tlog.Hash.sha256(picture).hex();
        var values = new EnumMap<Label, Map<String, Object>>(Label.class);
        values.put(Label.SOURCE, Map.of("channel", "booth_conversation", "how", "card"));
        values.put(Label.PERSON, person(number));
        values.put(Label.NOTES, Map.of("text", "Needs a cartoner for 200 packs a minute, call in week " + number % 50));
        if (picture.length > 0) {
            var file = Map.of("sha256", hash, "bytes", (long) picture.length, "type", "image/jpeg", "role", "front");
            values.put(Label.IMAGE, Map.of("files", List.of(file)));
        }
        var now = Instant.now();
        var body = new HashMap<String, Object>();
        body.put("envelope", phone.sign(origin, now, values).json());
        body.put("seed", Base64.getEncoder().encodeToString(Phone.SEED.bytes()));
        var byText = new HashMap<String, Object>();
        values.forEach((label, value) -> byText.put(label.text(), value));
        body.put("values", byText);
        body.put("sent", now.toEpochMilli());
        return new Capture(Jcs.bytes(body), hash, picture);
    }

    private static Map<String, Object> person(long number) {
        return Map.of(
                "name",
                "Grace Hopper " + number,
                "email",
                "grace.%d@firm%d.example".formatted(number, number % 5_000),
                "company",
                "Firm %d GmbH".formatted(number % 5_000),
                "title",
                "Head of packaging");
    }

    /** Sends it, with its picture; returns the capture's id. */
    String send(Capture it) throws IOException {
        var answer = client.post("/capture/api/captures", JSON, it.body).expect(201);
        for (var at = 0; at < it.picture.length; at += PART) {
            var part = java.util.Arrays.copyOfRange(it.picture, at, Math.min(at + PART, it.picture.length));
            client.patch(
                            "/capture/api/files/" + it.hash,
                            "application/octet-stream",
                            "Upload-Offset: " + at + "\r\n",
                            part)
                    .expect(204);
        }
        return text(map(Json.parse(answer.text())), "capture");
    }

    /** Asks until all of them are in the log. */
    void awaitLog(List<String> captures) throws IOException {
        for (var from = 0; from < captures.size(); ) {
            var some = captures.subList(from, Math.min(from + 100, captures.size()));
            var answer = client.get("/capture/api/captures?ids=" + String.join(",", some))
                    .expect(200);
            var states = (List<?>) map(Json.parse(answer.text())).get("captures");
            var in = states == null
                    ? 0
                    : states.stream()
                            .filter(it -> map(it).get("index") instanceof Long)
                            .count();
            from += in == some.size() ? some.size() : 0;
        }
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object json) {
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("Not an object: " + json);
    }

    private static String text(Map<?, ?> map, String name) {
        return String.valueOf(map.get(name));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
