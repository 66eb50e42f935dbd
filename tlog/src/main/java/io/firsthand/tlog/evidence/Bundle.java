package io.firsthand.tlog.evidence;

import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.VerifierKey;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What proves the facts about one lead or one definition, in one file that a person can mail; docs/verify.md describes
 * it.
 *
 * @param lead the lead's id, or the definition's
 * @param exportedAt in milliseconds; nothing vouches for it
 * @param logKey what the log's signatures are verified with, unless the reader knows the key from elsewhere
 * @param deviceKeys of exactly the devices whose statements are among the facts
 * @param facts in the order of the log, from the first of its story
 */
public record Bundle(
        Subject subject,
        String origin,
        UUID lead,
        Instant exportedAt,
        VerifierKey logKey,
        List<DeviceKey> deviceKeys,
        List<BundleFact> facts) {

    /** What a bundle can be about. */
    public enum Subject {
        LEAD("facts about one lead"),
        DEFINITION("how one definition was agreed on");

        private final String what;

        Subject(String what) {
            this.what = what;
        }

        /** What the file says about itself. It is part of the format: with another text the file is refused. */
        public String about() {
            return "This file proves " + what + ": each was recorded in an append-only log"
                    + " when the log says so, and has not been changed since. Check it with: firsthand verify FILE."
                    + " Each opening shows a value in \"value\"; everything else is there for the check.";
        }

        /** The key of its id, and the word for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Kinds of a definition's facts begin so, and no others do. */
        boolean has(String kind) {
            return kind.startsWith("definition.") == (this == DEFINITION);
        }
    }

    private static final Set<String> KEYS = Set.of("about", "v", "origin", "exportedAt", "verifierKeys", "facts");

    public Bundle(
            String origin,
            UUID lead,
            Instant exportedAt,
            VerifierKey logKey,
            List<DeviceKey> deviceKeys,
            List<BundleFact> facts) {
        this(Subject.LEAD, origin, lead, exportedAt, logKey, deviceKeys, facts);
    }

    public Bundle {
        exportedAt = exportedAt.truncatedTo(ChronoUnit.MILLIS);
        deviceKeys = List.copyOf(deviceKeys);
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new MalformedException("The bundle has no facts.");
        }
    }

    /** Reads a file's bytes; throws {@link MalformedException}. */
    public static Bundle parse(byte[] file) {
        return of(Json.parse(file));
    }

    /** Whether parsed JSON means to be a bundle, so that {@link #of} can say what is wrong with it. */
    public static boolean isMeantBy(@Nullable Object json) {
        return json instanceof Map<?, ?> map && (map.containsKey("facts") || map.containsKey("verifierKeys"));
    }

    /** Reads a file's parsed JSON; throws {@link MalformedException}. */
    public static Bundle of(@Nullable Object json) {
        var subject = subject(json);
        var known = new HashSet<>(KEYS);
        known.add(subject.word());
        var fields = new Fields("The bundle", json, known);
        fields.version(1);
        if (!fields.text("about").equals(subject.about())) {
            throw new MalformedException("The bundle's \"about\" is not the text that belongs there.");
        }
        var keys = new Fields("The bundle's \"verifierKeys\"", fields.json("verifierKeys"), Set.of("log", "devices"));
        return new Bundle(
                subject,
                fields.text("origin", Entry.ORIGIN),
                fields.uuid(subject.word()),
                instant(fields.text("exportedAt")),
                VerifierKey.parse(keys.text("log")),
                keys.list("devices").stream().map(Bundle::deviceKey).toList(),
                facts(fields.list("facts")));
    }

    private static Subject subject(@Nullable Object json) {
        return json instanceof Map<?, ?> map && map.containsKey(Subject.DEFINITION.word())
                ? Subject.DEFINITION
                : Subject.LEAD;
    }

    private static List<BundleFact> facts(List<?> json) {
        var facts = new ArrayList<BundleFact>();
        for (var fact : json) {
            try {
                facts.add(BundleFact.of(fact));
            } catch (TlogException e) {
                throw new MalformedException(
                        "Fact %d of %d: %s".formatted(facts.size() + 1, json.size(), e.getMessage()));
            }
        }
        return facts;
    }

    private static DeviceKey deviceKey(@Nullable Object spki) {
        if (!(spki instanceof String base64)) {
            throw new MalformedException("A device's key is not text.");
        }
        return DeviceKey.ofSpki(Base64Text.bytes(base64, "A device's key"));
    }

    private static Instant instant(String text) {
        try {
            var instant = Instant.parse(text);
            if (instant.toString().equals(text)) {
                return instant;
            }
        } catch (DateTimeException _) {
            // said below
        }
        throw new MalformedException("The bundle's \"exportedAt\" is not a time in UTC such as 2026-05-04T12:03:00Z.");
    }

    /** The file. */
    public byte[] bytes() {
        var devices = deviceKeys.stream().map(key -> Base64Text.of(key.spki())).toList();
        return Jcs.bytes(Map.of(
                "about",
                subject.about(),
                "v",
                1L,
                "origin",
                origin,
                subject.word(),
                lead.toString(),
                "exportedAt",
                exportedAt.toString(),
                "verifierKeys",
                Map.of("log", logKey.toString(), "devices", devices),
                "facts",
                facts.stream().map(BundleFact::json).toList()));
    }
}
