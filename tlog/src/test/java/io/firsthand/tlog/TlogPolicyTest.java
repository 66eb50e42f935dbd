package io.firsthand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TlogPolicyTest {
    private static final Checkpoint CHECKPOINT = new Checkpoint("log.example/7f3a", 0, Hash.EMPTY_ROOT);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String DEFINITIONS = """
            # whom we believe
            log %s https://log.example/7f3a

            witness X1 %s
            \twitness  X2\t%s https://w2.example/  \t
            witness Y %s
            """.formatted(
                    Keys.LOG.verifierKey(),
                    Keys.WITNESS.verifierKey(),
                    Keys.SECOND_WITNESS.verifierKey(),
                    Keys.THIRD_WITNESS.verifierKey());

    @Test
    void readsLogsAndWitnesses() {
        var policy = policy("quorum none\n");
        assertThat(policy.logs())
                .containsExactly(
                        new TlogPolicy.Log(Keys.LOG.verifierKey(), "log.example/7f3a", "https://log.example/7f3a"));
        assertThat(policy.witnesses())
                .extracting(TlogPolicy.Witness::name, TlogPolicy.Witness::url)
                .containsExactly(tuple("X1", null), tuple("X2", "https://w2.example/"), tuple("Y", null));
    }

    @Test
    void asksForTheQuorumOfWitnesses() {
        assertReached("quorum none\n");
        assertMissed("quorum X1\n");
        assertReached("quorum X1\n", Keys.WITNESS);
        assertMissed("quorum X1\n", Keys.SECOND_WITNESS);
        assertMissed("group g all X1 X2\nquorum g\n", Keys.WITNESS, Keys.THIRD_WITNESS);
        assertReached("group g all X1 X2\nquorum g\n", Keys.WITNESS, Keys.SECOND_WITNESS);
        assertReached("group g any X1 X2\nquorum g\n", Keys.SECOND_WITNESS);
        assertMissed("group g 2 X1 X2 Y\nquorum g\n", Keys.SECOND_WITNESS, Keys.SECOND_WITNESS);
        assertReached("group g 2 X1 X2 Y\nquorum g\n", Keys.SECOND_WITNESS, Keys.THIRD_WITNESS);
        String nested = "group x any X1 X2\ngroup xy all x Y\nquorum xy\n";
        assertMissed(nested, Keys.WITNESS, Keys.SECOND_WITNESS);
        assertReached(nested, Keys.WITNESS, Keys.THIRD_WITNESS);
    }

    @Test
    void saysWhoCosignedAndWhen() {
        var accepted = policy("quorum none\n").accept(note(Keys.SECOND_WITNESS));
        assertThat(accepted.cosigned()).singleElement().satisfies(it -> {
            assertThat(it.witness().name()).isEqualTo("X2");
            assertThat(it.cosignature().at()).isEqualTo(NOW);
        });
    }

    @Test
    void refusesACheckpointOfAnotherLog() {
        var policy = policy("quorum none\n");
        var stranger = CHECKPOINT.sign(Keys.OTHER_LOG);
        assertThatThrownBy(() -> policy.accept(stranger)).isInstanceOf(RefusedException.class);
        var otherOrigin = new Checkpoint("log.example/other", 0, Hash.EMPTY_ROOT).sign(Keys.LOG);
        assertThatThrownBy(() -> policy.accept(otherOrigin))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("log.example/other");
        var witnessesOnly = new SignedNote(CHECKPOINT.text(), List.of(Keys.WITNESS.cosign(CHECKPOINT, NOW)));
        assertThatThrownBy(() -> policy.accept(witnessesOnly)).isInstanceOf(RefusedException.class);
    }

    @Test
    void refusesFilesThatAreNotWellFormedAndNamesTheLine() {
        assertThat(Stream.of(
                        "",
                        "quorum X1",
                        "quorum nobody\n",
                        "quorum none\nquorum none\n",
                        "quorum none none\n",
                        "quorum\n",
                        "Quorum none\n",
                        "group g any X1\n",
                        "group g any later\ngroup later any X1\nquorum g\n",
                        "group g any g\nquorum g\n",
                        "group g any none\nquorum g\n",
                        "group g any X1 X1\nquorum g\n",
                        "group g any X1\ngroup h any X1\nquorum h\n",
                        "group g 0 X1\nquorum g\n",
                        "group g 2 X1\nquorum g\n",
                        "group g 01 X1\nquorum g\n",
                        "group g some X1\nquorum g\n",
                        "group g any\nquorum g\n",
                        "group X1 any X2\nquorum X1\n",
                        "group none any X2\nquorum none\n",
                        "witness Z " + Keys.WITNESS.verifierKey() + "\nquorum Z\n",
                        "witness Z " + Keys.OTHER_LOG.verifierKey() + "\nquorum Z\n",
                        "log " + Keys.LOG.verifierKey() + "\nquorum none\n",
                        "log " + Keys.WITNESS.verifierKey() + "\nquorum none\n",
                        "log nonsense\nquorum none\n",
                        "quorum none\r\n",
                        "quorum\u000bnone\n",
                        "quorum none # not a comment\n",
                        "quorum none\n\u007f\n"))
                .allSatisfy(it -> assertThatThrownBy(() -> policy(it)).as(it).isInstanceOf(MalformedException.class));
        assertThatThrownBy(() -> policy("quorum none\nquorum none\n"))
                .hasMessage("Line 8 of the policy: It is the second quorum line.");
    }

    @Test
    void takesNamesAsOctets() {
        byte[] file = "witness \u00e4\u0080 %s\nquorum \u00e4\u0080\n"
                .formatted(Keys.WITNESS.verifierKey())
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TlogPolicy.parse(file).witnesses()).hasSize(1);
    }

    @Test
    void canBeManyGroupsDeep() {
        var deep = new StringBuilder("group g0 any X1\n");
        for (int i = 1; i < 990; i++) {
            deep.append("group g%d any g%d\n".formatted(i, i - 1));
        }
        assertReached(deep + "quorum g989\n", Keys.WITNESS);
        for (int i = 990; i < 1010; i++) {
            deep.append("group g%d any g%d\n".formatted(i, i - 1));
        }
        assertThatThrownBy(() -> policy(deep + "quorum g989\n")).isInstanceOf(MalformedException.class);
    }

    private static TlogPolicy policy(String rest) {
        return TlogPolicy.parse(Text.utf8(DEFINITIONS + rest));
    }

    private static SignedNote note(SigningKey... witnesses) {
        return CHECKPOINT
                .sign(Keys.LOG)
                .with(Stream.of(witnesses).map(it -> it.cosign(CHECKPOINT, NOW)).toList());
    }

    private static void assertReached(String rest, SigningKey... witnesses) {
        assertThat(policy(rest).accept(note(witnesses)).checkpoint()).isEqualTo(CHECKPOINT);
    }

    private static void assertMissed(String rest, SigningKey... witnesses) {
        assertThatThrownBy(() -> policy(rest).accept(note(witnesses)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The checkpoint is not cosigned by enough witnesses.");
    }
}
