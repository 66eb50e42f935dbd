package io.firsthand.tlog.evidence;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log: that a fact was recorded, without its content and without anybody's name.
 *
 * @param origin the log it belongs to
 * @param kind such as {@code lead.captured}
 * @param id the fact's
 * @param lead whose story it belongs to, if it belongs to one: a lead, or a definition for the kinds {@code definition.…}
 * @param by who did or claims it, an opaque id
 * @param at when it happened as claimed, in milliseconds
 * @param receivedAt when the server wrote it down, in milliseconds
 * @param previous leaf hash of this lead's entry before; absent for its first
 * @param device the device's own signed statement, if one made the fact
 */
public record Entry(
        String origin,
        String kind,
        UUID id,
        @Nullable UUID lead,
        UUID by,
        Instant at,
        Instant receivedAt,
        @Nullable Hash previous,
        Commitments commitments,
        @Nullable Envelope device) {

    /** Bytes of the longest entry. */
    public static final int MAX_BYTES = 65_535;

    /** As the name in a signed note: no white space, no plus. */
    static final Pattern ORIGIN = Pattern.compile("[^\\s+\\p{Cntrl}]{1,255}");

    private static final Set<String> KEYS =
            Set.of("v", "origin", "kind", "id", "lead", "by", "at", "rt", "prev", "commit", "device");
    private static final Pattern KIND = Pattern.compile("[a-z]++(\\.[a-z]++)*+");
    private static final int MAX_KIND = 64;

    public Entry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        if (!ORIGIN.matcher(origin).matches()) {
            throw new MalformedException("The entry's origin is not of the right form.");
        }
        if (kind.length() > MAX_KIND || !KIND.matcher(kind).matches()) {
            throw new MalformedException("The entry's kind is not of the right form.");
        }
        if (lead == null && previous != null) {
            throw new MalformedException("The entry follows another one but belongs to no lead.");
        }
    }

    /** Reads an entry as it is stored; throws {@link MalformedException} for whatever the schema does not name. */
    public static Entry parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedException("The entry is longer than 65,535 bytes.");
        }
        var fields = new Fields("The entry", Json.parse(bytes), KEYS);
        fields.version(1);
        return new Entry(
                fields.text("origin"),
                fields.text("kind"),
                fields.uuid("id"),
                fields.uuidIfPresent("lead"),
                fields.uuid("by"),
                fields.millis("at"),
                fields.millis("rt"),
                fields.hashIfPresent("prev"),
                fields.commitments("commit"),
                fields.has("device") ? Envelope.of(fields.json("device")) : null);
    }

    /** The canonical bytes to be stored; they are written once, and from then on only read. */
    public byte[] bytes() {
        var json = new LinkedHashMap<String, Object>();
        json.put("v", 1L);
        json.put("origin", origin);
        json.put("kind", kind);
        json.put("id", id.toString());
        json.put("by", by.toString());
        json.put("at", at.toEpochMilli());
        json.put("rt", receivedAt.toEpochMilli());
        json.put("commit", commitments.json());
        if (lead != null) {
            json.put("lead", lead.toString());
        }
        if (previous != null) {
            json.put("prev", previous.base64());
        }
        if (device != null) {
            json.put("device", device.json());
        }
        var bytes = Jcs.bytes(json);
        if (bytes.length > MAX_BYTES) {
            throw new MalformedException("The entry is longer than 65,535 bytes.");
        }
        return bytes;
    }
}
