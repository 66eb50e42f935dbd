package io.firsthand.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * What a log asks of a witness, the body of {@code add-checkpoint}, c2sp.org/tlog-witness: the size the witness knows,
 * the consistency proof from there, the new checkpoint.
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote checkpoint) {
    private static final int MAX_HASHES = 63;

    public AddCheckpoint {
        proof = List.copyOf(proof);
        if (oldSize < 0 || proof.size() > MAX_HASHES) {
            throw new MalformedException("A request to a witness has a negative size or more than 63 hashes.");
        }
    }

    /** Reads {@link #bytes}; throws {@link MalformedException}. */
    public static AddCheckpoint parse(byte[] body) {
        String text = Text.utf8(body, "A request to a witness");
        int split = text.indexOf("\n\n");
        if (split < 0 || !text.startsWith("old ")) {
            throw new MalformedException("A request to a witness has no line with the old size or no empty line.");
        }
        var lines =
                new ArrayList<>(List.of(text.substring("old ".length(), split).split("\n", -1)));
        long oldSize = Text.decimal(lines.removeFirst(), "The old size of a request to a witness");
        if (lines.size() > MAX_HASHES) {
            throw new MalformedException("A request to a witness has more than 63 hashes.");
        }
        return new AddCheckpoint(
                oldSize,
                lines.stream().map(Hash::fromBase64).toList(),
                SignedNote.parse(Text.utf8(text.substring(split + 2))));
    }

    /** The body of the request. */
    public byte[] bytes() {
        var text = new StringBuilder("old ").append(oldSize).append('\n');
        proof.forEach(it -> text.append(it.base64()).append('\n'));
        return Text.utf8(text.append('\n').append(checkpoint).toString());
    }
}
