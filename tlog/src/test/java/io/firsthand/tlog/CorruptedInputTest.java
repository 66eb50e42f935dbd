package io.firsthand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every input corrupted in every place: nothing that was changed is accepted. */
class CorruptedInputTest {
    private static final MemoryLog LOG = MemoryLog.of(300);
    private static final TiledTree TREE = new TiledTree(300, LOG);

    /** Calls on every input that differs from this one by one bit of one byte, one byte less or a cut. */
    private static void corrupt(byte[] input, Consumer<byte[]> call) {
        for (int at = 0; at < input.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = input.clone();
                flipped[at] ^= (byte) (1 << bit);
                call.accept(flipped);
            }
            call.accept(Arrays.copyOf(input, at));
            byte[] without = Arrays.copyOf(input, input.length - 1);
            System.arraycopy(input, at + 1, without, at, input.length - at - 1);
            if (!Arrays.equals(without, input)) {
                call.accept(without);
            }
        }
        call.accept(Arrays.copyOf(input, input.length + 1));
    }

    private static Consumer<byte[]> refused(Consumer<byte[]> accept) {
        return changed -> assertThatThrownBy(() -> accept.accept(changed))
                .as(() -> Text.base64(changed))
                .isInstanceOf(TlogException.class);
    }

    @Test
    void refusesEveryChangedOfflineProof() throws IOException {
        var proof = OfflineProof.of(TREE.inclusion(77), LOG.signed());
        Hash leaf = Hash.leaf(NaiveTree.entry(77));
        proof.verify(leaf, MemoryLog.policy());
        corrupt(proof.bytes(), refused(changed -> OfflineProof.parse(changed).verify(leaf, MemoryLog.policy())));
    }

    @Test
    void refusesEveryChangedNoteUnlessTheChangeMakesASignatureAStrangers() {
        var checkpoint = Checkpoint.parse(LOG.signed().text());
        var note = LOG.signed().with(List.of(Keys.WITNESS.cosign(checkpoint, Instant.ofEpochSecond(1_795_262_400))));
        var policy = TlogPolicy.parse(Text.utf8(
                "log %s\nwitness w %s\nquorum w\n".formatted(Keys.LOG.verifierKey(), Keys.WITNESS.verifierKey())));
        policy.accept(note);
        corrupt(note.bytes(), refused(changed -> policy.accept(SignedNote.parse(changed))));
    }

    @Test
    void refusesEveryChangedKey() {
        String key = Keys.LOG.verifierKey().toString();
        corrupt(Text.utf8(key), refused(changed -> VerifierKey.parse(Text.utf8(changed, "A key"))));
        String secret = Keys.LOG.encode();
        corrupt(Text.utf8(secret), changed -> {
            try {
                SigningKey.parse(Text.utf8(changed, "A key"));
                throw new AssertionError(Text.base64(changed));
            } catch (MalformedException e) {
                assertThat(e).hasMessageNotContaining(secret.substring(secret.length() - 20));
            }
        });
    }

    @Test
    void refusesEveryProofWithOneHashChangedMovedMissingOrMore() throws IOException {
        for (int index : List.of(0, 1, 128, 255, 256, 299)) {
            var proof = TREE.inclusion(index);
            for (List<Hash> changed : changes(proof.hashes())) {
                assertThatThrownBy(() -> new InclusionProof(index, 300, changed)
                                .verify(LOG.tree().leaves().get(index), TREE.root()))
                        .isInstanceOf(RefusedException.class);
            }
        }
        for (int size : List.of(1, 2, 255, 256, 257, 299)) {
            Hash oldRoot = LOG.tree().prefix(size).root();
            for (List<Hash> changed : changes(TREE.consistency(size).hashes())) {
                assertThatThrownBy(() -> new ConsistencyProof(size, 300, changed).verify(oldRoot, TREE.root()))
                        .isInstanceOf(RefusedException.class);
            }
        }
    }

    private static List<List<Hash>> changes(List<Hash> hashes) {
        var changes = new ArrayList<List<Hash>>();
        for (int at = 0; at <= hashes.size(); at++) {
            var more = new ArrayList<>(hashes);
            more.add(at, Hash.EMPTY_ROOT);
            changes.add(more);
            if (at < hashes.size()) {
                var other = new ArrayList<>(hashes);
                other.set(at, Hash.children(hashes.get(at), hashes.get(at)));
                changes.add(other);
                var less = new ArrayList<>(hashes);
                less.remove(at);
                changes.add(less);
            }
        }
        return changes;
    }

    @Test
    void acceptsAProofForNoOtherIndexOrSize() throws IOException {
        Hash root = TREE.root();
        for (int index : List.of(0, 77, 256, 299)) {
            var proof = TREE.inclusion(index);
            var leaf = LOG.tree().leaves().get(index);
            for (long other = 0; other < 1024; other++) {
                if (other != index) {
                    long wrong = other;
                    assertThatThrownBy(() -> new InclusionProof(wrong, 300, proof.hashes()).verify(leaf, root))
                            .isInstanceOf(RefusedException.class);
                }
            }
            for (long wrong : new long[] {-1, 300, 1L << 32 | index, Long.MIN_VALUE | index, 1L << 62 | index}) {
                assertThatThrownBy(() -> new InclusionProof(wrong, 300, proof.hashes()).verify(leaf, root))
                        .isInstanceOf(RefusedException.class);
            }
        }
    }

    @Test
    void findsEveryFlippedBitOfALogAndEveryCutFile() throws InterruptedException {
        for (String path : new TreeSet<>(LOG.files().keySet())) {
            int length = LOG.get(path).length;
            for (int at = 0; at < length; at += path.equals("checkpoint") ? 1 : 37) {
                var flipped = LOG.copy();
                flipped.flip(path, at);
                assertThat(flipped.check()).as("%s at %d", path, at).isInstanceOf(LogVerdict.Invalid.class);
                var cut = LOG.copy();
                cut.put(path, Arrays.copyOf(cut.get(path), at));
                assertThat(cut.check()).as("%s cut at %d", path, at).isInstanceOf(LogVerdict.Invalid.class);
            }
            var longer = LOG.copy();
            longer.put(path, Arrays.copyOf(longer.get(path), length + 1));
            assertThat(longer.check()).as("%s longer", path).isInstanceOf(LogVerdict.Invalid.class);
        }
    }

    @Test
    void readsNoFrontierOfAWrongLength() {
        byte[] frontier = Frontier.EMPTY.append(LOG.tree().leaves()).frontier().encode();
        for (int length = 0; length < frontier.length; length++) {
            byte[] cut = Arrays.copyOf(frontier, length);
            assertThatThrownBy(() -> Frontier.decode(cut)).isInstanceOf(MalformedException.class);
        }
        assertThatThrownBy(() -> Frontier.decode(Arrays.copyOf(frontier, frontier.length + 1)))
                .isInstanceOf(MalformedException.class);
        byte[] negative = frontier.clone();
        negative[0] = (byte) 0x80;
        assertThatThrownBy(() -> Frontier.decode(negative)).isInstanceOf(MalformedException.class);
    }
}
