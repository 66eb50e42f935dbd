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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What proves the facts about one lead, in one file that a person can mail; docs/verify.md describes it.
 *
 * @param exportedAt in milliseconds; nothing vouches for it
 * @param logKey what the log's signatures are verified with, unless the reader knows the key from elsewhere
 * @param deviceKeys of exactly the devices whose statements are among the facts
 * @param facts in the order of the log, from the lead's first
 */
public record Bundle(
        String origin,
        UUID lead,
        Instant exportedAt,
        VerifierKey logKey,
        List<DeviceKey> deviceKeys,
        List<BundleFact> facts) {

    /** What the file says about itself. It is part of the format: with another text the file is refused. */
    public static final String ABOUT = "This file proves facts about one lead: each was recorded in an append-only log"
            + " when the log says so, and has not been changed since. Check it with: firsthand verify FILE."
            + " Each opening shows a value in \"value\"; everything else is there for the check.";

    private static final Set<String> KEYS =
            Set.of("about", "v", "origin", "lead", "exportedAt", "verifierKeys", "facts");

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
        var fields = new Fields("The bundle", json, KEYS);
        fields.version(1);
        if (!fields.text("about").equals(ABOUT)) {
            throw new MalformedException("The bundle's \"about\" is not the text that belongs there.");
        }
        var keys = new Fields("The bundle's \"verifierKeys\"", fields.json("verifierKeys"), Set.of("log", "devices"));
        return new Bundle(
                fields.text("origin", Entry.ORIGIN),
                fields.uuid("lead"),
                instant(fields.text("exportedAt")),
                VerifierKey.parse(keys.text("log")),
                keys.list("devices").stream().map(Bundle::deviceKey).toList(),
                facts(fields.list("facts")));
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
                "about", ABOUT,
                "v", 1L,
                "origin", origin,
                "lead", lead.toString(),
                "exportedAt", exportedAt.toString(),
                "verifierKeys", Map.of("log", logKey.toString(), "devices", devices),
                "facts", facts.stream().map(BundleFact::json).toList()));
    }
}
