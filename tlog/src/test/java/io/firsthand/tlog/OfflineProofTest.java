package io.firsthand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfflineProofTest {
    private static final MemoryLog LOG = MemoryLog.of(1000);

    private static OfflineProof proof(long index) {
        try {
            return OfflineProof.of(new TiledTree(1000, LOG).inclusion(index), LOG.signed());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void provesAnEntryOffline() {
        var proof = OfflineProof.parse(proof(777).bytes());
        var accepted = proof.verify(Hash.leaf(NaiveTree.entry(777)), MemoryLog.policy());
        assertThat(accepted.checkpoint().size()).isEqualTo(1000);
        assertThatThrownBy(() -> proof.verify(Hash.leaf(NaiveTree.entry(778)), MemoryLog.policy()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The inclusion proof does not lead from the leaf to the root.");
        assertThatThrownBy(() ->
                        proof.verify(Hash.leaf(NaiveTree.entry(777)), TlogPolicy.ofLog(Keys.OTHER_LOG.verifierKey())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void isWrittenAsTheSpecificationShows() {
        var one = OfflineProof.of(
                new InclusionProof(0, 1, List.of()), MemoryLog.of(1).signed());
        assertThat(one.toString())
                .startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\nlog.example/7f3a\n1\n")
                .endsWith("\n");
        assertThat(proof(5).withExtra(new byte[] {1, 2}).toString())
                .startsWith("c2sp.org/tlog-proof@v1\nextra AQI=\nindex 5\n"
                        + proof(5).hashes().getFirst().base64() + "\n");
    }

    @Test
    void keepsExtraData() {
        var read = OfflineProof.parse(proof(5).withExtra(new byte[] {1, 2}).bytes());
        assertThat(read.extra()).hasValueSatisfying(it -> assertThat(it).containsExactly(1, 2));
        assertThat(proof(5).extra()).isEmpty();
        assertThat(OfflineProof.parse(proof(5).withExtra(new byte[0]).bytes()).extra())
                .isPresent();
    }

    @Test
    void refusesFilesThatAreNotWellFormed() {
        String good = proof(5).toString();
        String hash = Hash.EMPTY_ROOT.base64() + "\n";
        var wrong = List.of(
                "",
                "\n\n",
                "c2sp.org/tlog-proof@v1\n",
                good.replace("@v1", "@v2"),
                good.replace("index 5\n", ""),
                good.replace("index 5", "index 05"),
                good.replace("index 5", "index  5"),
                good.replace("index 5", "Index 5"),
                good.replace("index 5", "index -5"),
                good.replace("index 5\n", "index 5\nextra AQI=\n"),
                good.replace("index 5\n", "extra AQI\nindex 5\n"),
                good.replace("index 5\n", "extra AQI=\nextra AQI=\nindex 5\n"),
                good.replace("index 5\n", "index 5\n" + hash.repeat(64)),
                good.replace("index 5\n", "index 5\nAQI=\n"),
                good.replace("\n", "\r\n"),
                good.replaceFirst("\n\n", "\n"),
                good.substring(0, good.length() - 1));
        assertThat(wrong)
                .allSatisfy(it -> assertThatThrownBy(() -> OfflineProof.parse(Text.utf8(it)))
                        .as(it)
                        .isInstanceOf(MalformedException.class));
    }
}
