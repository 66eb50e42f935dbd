package io.firsthand.tlog.evidence;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.OfflineProof;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One fact in a bundle: its place in the log and the proof that it is there. */
public sealed interface BundleFact {

    long index();

    /** The text of a {@code .tlog-proof} file. */
    String proof();

    /** The leaf hash that the proof is about. */
    Hash leaf();

    /**
     * A fact with its entry.
     *
     * @param entry base64 of the entry as it is stored
     * @param openings of those commitments that the exporter chose to disclose
     */
    record Shown(long index, String entry, String proof, List<Opening> openings) implements BundleFact {
        public Shown {
            openings = List.copyOf(openings);
        }

        public static Shown of(byte[] entry, OfflineProof proof, List<Opening> openings) {
            return new Shown(proof.index(), Base64Text.of(entry), proof.toString(), openings);
        }

        @Override
        public Hash leaf() {
            return Hash.leaf(entryBytes());
        }

        byte[] entryBytes() {
            return Base64Text.bytes(entry, "The entry");
        }
    }

    /** A fact whose entry was taken away for good; its leaf hash still holds its place. */
    record Redacted(long index, Hash leaf, String proof) implements BundleFact {}

    static BundleFact of(@Nullable Object json) {
        if (json instanceof Map<?, ?> map && map.containsKey("redacted")) {
            var fields = new Fields("The redacted fact", json, Set.of("index", "redacted", "proof"));
            return new Redacted(fields.count("index"), fields.hash("redacted"), fields.text("proof"));
        }
        var fields = new Fields("The fact", json, Set.of("index", "entry", "proof", "openings"));
        var openings = fields.list("openings").stream().map(BundleFact::opening).toList();
        return new Shown(fields.count("index"), fields.text("entry"), fields.text("proof"), openings);
    }

    private static Opening opening(@Nullable Object json) {
        var fields = new Fields("The opening", json, Set.of("label", "salt", "value"));
        return new Opening(Label.of(fields.text("label")), fields.text("salt"), fields.text("value"));
    }

    /** The fact as JSON values. */
    default Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("index", index());
        json.put("proof", proof());
        switch (this) {
            case Redacted redacted -> json.put("redacted", redacted.leaf().base64());
            case Shown shown -> {
                json.put("entry", shown.entry());
                json.put(
                        "openings",
                        shown.openings().stream().map(BundleFact::json).toList());
            }
        }
        return json;
    }

    private static Map<String, String> json(Opening opening) {
        return Map.of("label", opening.label().text(), "salt", opening.salt(), "value", opening.value());
    }
}
