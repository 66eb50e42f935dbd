package io.firsthand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    /** The example of c2sp.org/tlog-checkpoint and c2sp.org/tlog-cosignature. */
    private static final String TEXT = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """;

    private static final String COSIGNATURE = "— witness.example.com/w1 "
            + "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==";

    @Test
    void readsTheExampleOfTheSpecification() {
        var checkpoint = Checkpoint.parse(TEXT);
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.root().hex()).startsWith("0ac5186a");
        assertThat(checkpoint.text()).isEqualTo(TEXT);
    }

    @Test
    void keepsExtensionLines() {
        var checkpoint = Checkpoint.parse(TEXT + "one\ntwo ü\n");
        assertThat(checkpoint.extensions()).containsExactly("one", "two ü");
        assertThat(checkpoint.text()).isEqualTo(TEXT + "one\ntwo ü\n");
    }

    @Test
    void refusesWhatIsNoCheckpoint() {
        var wrong = List.of(
                "",
                "\n",
                "example.com\n",
                "example.com\n1\n",
                TEXT + "\n",
                TEXT + "one\n\ntwo\n",
                TEXT.strip(),
                "\n" + TEXT,
                TEXT.replaceFirst(".*", ""),
                TEXT.replace("20852163", "020852163"),
                TEXT.replace("20852163", "+20852163"),
                TEXT.replace("20852163", "-1"),
                TEXT.replace("20852163", ""),
                TEXT.replace("20852163", " 20852163"),
                TEXT.replace("20852163", "20852163 "),
                TEXT.replace("20852163", "٢٠"),
                TEXT.replace("20852163", "9223372036854775808"),
                TEXT.replace("20852163", "99999999999999999999999"),
                TEXT.replace("q2I=", "q2J="),
                TEXT.replace("q2I=", "q2I"),
                TEXT.replace("CsUY", ""),
                TEXT.replace("\n", "\r\n"));
        assertThat(wrong)
                .allSatisfy(it ->
                        assertThatThrownBy(() -> Checkpoint.parse(it)).as(it).isInstanceOf(MalformedException.class));
        assertThat(Checkpoint.parse(TEXT.replace("20852163", "9223372036854775807"))
                        .size())
                .isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> new Checkpoint("two\nlines", 0, Hash.EMPTY_ROOT))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void readsAndSignsCosignaturesAsTheSpecificationShowsThem() {
        var line = NoteSignature.parse(COSIGNATURE);
        assertThat(line.line()).isEqualTo(COSIGNATURE);
        assertThat(Cosignature.of(line).at()).isEqualTo(Instant.ofEpochSecond(1_679_315_147));
        assertThat(Cosignature.message(1_679_315_147, TEXT))
                .asString()
                .isEqualTo("cosignature/v1\ntime 1679315147\n" + TEXT);
    }

    @Test
    void verifiesACosignatureAndWithItsTime() {
        var checkpoint = Checkpoint.parse(TEXT);
        var line = Keys.WITNESS.cosign(checkpoint, Instant.parse("2026-11-21T12:00:00.9Z"));
        assertThat(Cosignature.of(line).seconds()).isEqualTo(1_795_262_400);
        assertThat(Keys.WITNESS.verifierKey().verifies(TEXT, line)).isTrue();
        assertThat(Keys.WITNESS.verifierKey().verifies(TEXT + "more\n", line)).isFalse();
        byte[] later = line.bytes();
        later[7]++;
        assertThat(Keys.WITNESS.verifierKey().verifies(TEXT, new NoteSignature(line.name(), line.keyId(), later)))
                .isFalse();
        byte[] beyond = line.bytes();
        beyond[0] = (byte) 0x80;
        assertThat(Keys.WITNESS.verifierKey().verifies(TEXT, new NoteSignature(line.name(), line.keyId(), beyond)))
                .isFalse();
        assertThatThrownBy(() -> Cosignature.of(new NoteSignature("w", 1, beyond)))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void keepsKeysOfLogsAndWitnessesApart() {
        var checkpoint = Checkpoint.parse(TEXT);
        assertThatThrownBy(() -> Keys.WITNESS.sign(TEXT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Keys.LOG.cosign(checkpoint, Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
        var asLog = Keys.key("witness.example/w1", KeyType.ED25519, 3);
        assertThat(asLog.verifierKey().bytes())
                .isEqualTo(Keys.WITNESS.verifierKey().bytes());
        assertThat(asLog.verifierKey().id())
                .isNotEqualTo(Keys.WITNESS.verifierKey().id());
        assertThat(asLog.verifierKey()).isNotEqualTo(Keys.WITNESS.verifierKey());
    }
}
