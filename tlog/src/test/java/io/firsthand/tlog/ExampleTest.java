package io.firsthand.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example of the README. */
class ExampleTest {
    @Test
    void provesAnEntry() throws IOException {
        // The log: a key, entries, a signed checkpoint.
        var key = SigningKey.generate("log.example/7f3a", KeyType.ED25519, new SecureRandom());
        List<byte[]> entries =
                Stream.of("one", "two", "three").map(it -> it.getBytes(UTF_8)).toList();
        var growth = Frontier.EMPTY.append(entries.stream().map(Hash::leaf).toList());
        var tree = growth.frontier();
        var checkpoint = new Checkpoint("log.example/7f3a", tree.size(), tree.root()).sign(key);

        // Its tiles: growth.full() are stored for good, growth.partial() for this checkpoint.
        TileSource tiles = tile -> growth.partial().stream()
                .filter(it -> it.tile().equals(tile))
                .findFirst()
                .map(HashTile::bytes);

        // A proof of "two", as one file.
        var proof = new TiledTree(tree.size(), tiles).inclusion(1);
        byte[] file = OfflineProof.of(proof, checkpoint).bytes();

        // Anybody: the file, the entry, and the key they trust.
        var policy = TlogPolicy.ofLog(VerifierKey.parse(key.verifierKey().toString()));
        var accepted = OfflineProof.parse(file).verify(Hash.leaf("two".getBytes(UTF_8)), policy);

        assertThat(accepted.checkpoint().size()).isEqualTo(3);
        assertThat(accepted.log().origin()).isEqualTo("log.example/7f3a");
    }
}
