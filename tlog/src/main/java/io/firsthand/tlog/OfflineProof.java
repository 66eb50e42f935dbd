package io.firsthand.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proof in one file, {@code .tlog-proof}, c2sp.org/tlog-proof: the index of an entry, the inclusion proof, the
 * checkpoint it leads to, and extra data that nothing vouches for.
 */
public final class OfflineProof {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final int MAX_HASHES = 63;

    private final byte @Nullable [] extra;
    private final long index;
    private final List<Hash> hashes;
    private final SignedNote checkpoint;

    private OfflineProof(byte @Nullable [] extra, long index, List<Hash> hashes, SignedNote checkpoint) {
        this.extra = extra;
        this.index = index;
        this.hashes = List.copyOf(hashes);
        this.checkpoint = checkpoint;
    }

    /** The proof, for the checkpoint of its tree, without extra data. */
    public static OfflineProof of(InclusionProof proof, SignedNote checkpoint) {
        return new OfflineProof(null, proof.index(), proof.hashes(), checkpoint);
    }

    /** The same with extra data. */
    public OfflineProof withExtra(byte[] data) {
        return new OfflineProof(data.clone(), index, hashes, checkpoint);
    }

    /** Reads {@link #bytes}; throws {@link MalformedException}. */
    public static OfflineProof parse(byte[] file) {
        String text = Text.utf8(file, "A proof");
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new MalformedException("A proof has no empty line before its checkpoint.");
        }
        var lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST_LINE)) {
            throw new MalformedException("A proof does not begin with the line " + FIRST_LINE + ".");
        }
        byte[] extra = null;
        if (!lines.isEmpty() && lines.getFirst().startsWith("extra ")) {
            extra = Text.base64(lines.removeFirst().substring("extra ".length()), "The extra data of a proof");
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith("index ")) {
            throw new MalformedException("A proof has no index line where it should be.");
        }
        long index = Text.decimal(lines.removeFirst().substring("index ".length()), "The index of a proof");
        if (lines.size() > MAX_HASHES) {
            throw new MalformedException("A proof has more than " + MAX_HASHES + " hashes.");
        }
        return new OfflineProof(
                extra,
                index,
                lines.stream().map(Hash::fromBase64).toList(),
                SignedNote.parse(Text.utf8(text.substring(split + 2))));
    }

    /** Extra data for the application; nothing vouches for it. */
    public Optional<byte[]> extra() {
        return Optional.ofNullable(extra).map(byte[]::clone);
    }

    /** Index of the entry, from 0. */
    public long index() {
        return index;
    }

    /** Hashes from the leaf's sibling up to the root's child. */
    public List<Hash> hashes() {
        return hashes;
    }

    /** The checkpoint as it came, not verified. */
    public SignedNote checkpoint() {
        return checkpoint;
    }

    /**
     * Throws {@link TlogException} unless the policy accepts the checkpoint and the leaf is in its tree at the index.
     */
    public TlogPolicy.Accepted verify(Hash leaf, TlogPolicy policy) {
        TlogPolicy.Accepted accepted = policy.accept(checkpoint);
        Checkpoint head = accepted.checkpoint();
        new InclusionProof(index, head.size(), hashes).verify(leaf, head.root());
        return accepted;
    }

    /** The file. */
    public byte[] bytes() {
        return Text.utf8(toString());
    }

    /** The file. */
    @Override
    public String toString() {
        var text = new StringBuilder(FIRST_LINE).append('\n');
        extra().ifPresent(it -> text.append("extra ").append(Text.base64(it)).append('\n'));
        text.append("index ").append(index).append('\n');
        hashes.forEach(it -> text.append(it.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
