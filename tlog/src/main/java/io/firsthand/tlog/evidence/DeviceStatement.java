package io.firsthand.tlog.evidence;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a device says about one capture, and signs.
 *
 * @param id the statement's own
 * @param key the device's key, {@link DeviceKey#id}
 * @param counter 1 for the device's first statement, one more for each that follows
 * @param previous hash of the payload of the device's statement before; absent for its first
 * @param at the device's own time, in milliseconds
 * @param channel such as {@code booth_conversation}
 * @param seen the newest checkpoint the device knew; the statement is not older than it
 */
public record DeviceStatement(
        String origin,
        UUID id,
        Hash key,
        long counter,
        @Nullable Hash previous,
        Instant at,
        String channel,
        @Nullable UUID event,
        Commitments commitments,
        @Nullable SeenCheckpoint seen) {

    /** The payload type of its envelope. */
    public static final String PAYLOAD_TYPE = "application/vnd.firsthand.statement+json";

    private static final Set<String> KEYS =
            Set.of("v", "origin", "id", "key", "counter", "prev", "at", "channel", "event", "commit", "seen");
    private static final Pattern CHANNEL = Pattern.compile("[a-z]+(_[a-z]+)*+");

    public DeviceStatement {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (counter < 1 || (counter == 1) != (previous == null)) {
            throw new MalformedException("Only the first statement of a device, number 1, has none before it.");
        }
        if (!CHANNEL.matcher(channel).matches()) {
            throw new MalformedException("The statement's channel is not of the right form.");
        }
    }

    /** Size and root of a state of the log. */
    public record SeenCheckpoint(long size, Hash root) {}

    /** Reads a payload; throws {@link MalformedException}. */
    public static DeviceStatement parse(byte[] payload) {
        var fields = new Fields("The statement", Json.parse(payload), KEYS);
        fields.version(1);
        return new DeviceStatement(
                fields.text("origin", Entry.ORIGIN),
                fields.uuid("id"),
                fields.hash("key"),
                fields.count("counter"),
                fields.hashIfPresent("prev"),
                fields.millis("at"),
                fields.text("channel"),
                fields.uuidIfPresent("event"),
                fields.commitments("commit"),
                fields.has("seen") ? seen(fields.json("seen")) : null);
    }

    private static SeenCheckpoint seen(@Nullable Object json) {
        var fields = new Fields("The statement's \"seen\"", json, Set.of("size", "root"));
        return new SeenCheckpoint(fields.count("size"), fields.hash("root"));
    }

    /** What an entry at this index of the log says otherwise than the statement in it, as a sentence. */
    public Optional<String> contradiction(Entry entry, long index) {
        if (!origin.equals(entry.origin())) {
            return Optional.of("the device's statement is for another log.");
        }
        if (!commitments.equals(entry.commitments())) {
            return Optional.of("the device committed to something else than what was recorded.");
        }
        if (!at.equals(entry.at())) {
            return Optional.of("the time recorded is not the one the device stated.");
        }
        if (seen != null && seen.size() > index) {
            return Optional.of("the device had seen a state of the log that holds this entry already.");
        }
        return Optional.empty();
    }

    /** The canonical bytes that go into the envelope. */
    public byte[] payload() {
        var json = new LinkedHashMap<String, Object>();
        json.put("v", 1L);
        json.put("origin", origin);
        json.put("id", id.toString());
        json.put("key", key.base64());
        json.put("counter", counter);
        json.put("at", at.toEpochMilli());
        json.put("channel", channel);
        json.put("commit", commitments.json());
        if (previous != null) {
            json.put("prev", previous.base64());
        }
        if (event != null) {
            json.put("event", event.toString());
        }
        if (seen != null) {
            json.put("seen", Map.of("size", seen.size(), "root", seen.root().base64()));
        }
        return Jcs.bytes(json);
    }
}
