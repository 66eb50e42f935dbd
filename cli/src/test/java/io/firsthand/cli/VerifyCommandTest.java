package io.firsthand.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    private Path folder;

    private final SampleLog log = SampleLog.ofFacts(3);
    private String bundle = "";

    @BeforeEach
    void writeBundle() throws IOException {
        bundle = file("lead.json", log.bundle().bytes());
    }

    @Test
    void findsAnHonestBundleValidAndSaysWhatThatMeans() {
        var ran = Ran.command("verify", bundle, "--key", log.vkey());

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("Valid: what the file shows about lead ")
                .contains("All 3 entries are in the log log.example/77aa, from index 0 to 2.")
                .contains("Not proven:")
                .contains("Newer facts about this lead may exist")
                .doesNotContain("on trust");
    }

    @Test
    void saysThatTheKeyWasTakenOnTrust() {
        assertThat(Ran.command("verify", bundle).out()).contains("taken on trust from the file itself");
    }

    @Test
    void saysInOneSentenceWhatFailedWhere() throws IOException {
        var changed = changed("webinar", "booth_conversation");

        var ran = Ran.command("verify", changed);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualToIgnoringNewLines("Not valid: Fact 1 of 3: the source shown is not what was committed.");
        assertThat(ran.out()).contains("Fact 3 of 3: the source shown").doesNotContain("All values shown");
    }

    @Test
    void findsABundleWithABrokenFieldNotValid() throws IOException {
        assertThat(Ran.command("verify", changed("\"v\":1,\"ver", "\"v\":2,\"ver"))
                        .err())
                .contains("version");
        assertThat(Ran.command("verify", changed("\"index\":1", "\"index\":-1")).err())
                .contains("Fact 2 of 3: The fact's \"index\" is not a count.");
        assertThat(Ran.command("verify", changed("\"index\":1", "\"index\":-1")).code())
                .isEqualTo(1);
    }

    @Test
    void findsABundleUnderAnotherKeyNotValid() {
        var ran = Ran.command("verify", bundle, "--key", SampleLog.ofFacts(1).vkey());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("The log's key in the file is not the key it should be.");
    }

    @Test
    void speaksJsonToPrograms() throws IOException {
        var valid = Ran.command("verify", bundle, "--json").json();
        assertThat(valid.get("valid")).isEqualTo(true);
        assertThat((List<?>) valid.get("findings")).isNotEmpty();

        var ran = Ran.command("verify", changed("webinar", "newsletter"), "--json");
        var invalid = ran.json();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(invalid.get("sentence")).isEqualTo("Fact 1 of 3: the source shown is not what was committed.");
    }

    @Test
    void checksATlogProofWithItsEntry() throws IOException {
        var proof = file("some.tlog-proof", log.proof(1).bytes());
        var entry = file("entry", log.entries.get(1));
        var other = file("other", log.entries.get(2));

        var ran = Ran.command("verify", proof, "--entry", entry, "--key", log.vkey());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Valid: the entry is in the log log.example/77aa at index 1 of 3.");
        ran = Ran.command("verify", proof, "--entry", other, "--key", log.vkey());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("The inclusion proof does not lead from the leaf to the root.");
        assertThat(Ran.command("verify", proof, "--entry", entry).code()).isEqualTo(2);
        assertThat(Ran.command("verify", proof, "--key", log.vkey()).code()).isEqualTo(2);
    }

    @Test
    void readsNothingIntoWhatIsNoProof() throws IOException {
        refuses("There is no file", folder.resolve("nowhere").toString());
        refuses("is a folder", folder.toString());
        refuses("This is not UTF-8", file("binary", new byte[] {(byte) 0x89, 'P', 'N', 'G', -1}));
        refuses("neither a proof bundle", file("empty", new byte[0]));
        refuses("neither a proof bundle", file("other.json", "{\"name\":\"x\"}".getBytes(UTF_8)));
        refuses(
                "nested more than 64 deep",
                file("deep.json", "[".repeat(5_000_000).getBytes(UTF_8)));
        refuses(
                "not strict JSON",
                file(
                        "cut.json",
                        Files.readString(Path.of(bundle)).substring(0, 500).getBytes(UTF_8)));
        refuses("The key given by --key is none", bundle, "--key", "nonsense");
    }

    @Test
    void refusesAFileTooLargeToBeABundle() throws IOException {
        var huge = folder.resolve("huge");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(InputFile.MAX_BYTES + 1L);
        }
        refuses("is larger than 64 MiB", huge.toString());
    }

    @Test
    void refusesWrongUsageInOneSentence() {
        for (var args : List.of(
                new String[] {},
                new String[] {"verify"},
                new String[] {"verify", bundle, "--no-such-option"},
                new String[] {"verify", bundle, "--entry", bundle},
                new String[] {"verify-log"},
                new String[] {"certify"})) {
            var ran = Ran.command(args);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines())
                    .hasSize(1)
                    .allMatch(line -> line.startsWith("firsthand: ") && line.contains("--help"));
        }
    }

    @Test
    void neverSendsAFilesControlCharactersToTheTerminal() {
        assertThat(Plain.text("a\u001b[31mb\u202ec\u0085d\u2028e\u007ff ä"))
                .isEqualTo("a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFDe\uFFFDf ä");
    }

    @Test
    void explainsItself() {
        assertThat(Ran.command("--help").out()).contains("verify-log", "Exit codes");
        assertThat(Ran.command("verify", "--help").out()).contains("--key", "--entry", "--json", "not valid");
        assertThat(Ran.command("--version").out()).startsWith("firsthand ");
    }

    private static void refuses(String reason, String... args) {
        var all = new java.util.ArrayList<>(List.of(args));
        all.addFirst("verify");
        var ran = Ran.command(all.toArray(String[]::new));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).hasSize(1).allMatch(line -> line.contains(reason));
    }

    private String changed(String part, String other) throws IOException {
        var text = Files.readString(Path.of(bundle));
        assertThat(text).contains(part);
        return file("changed.json", text.replace(part, other).getBytes(UTF_8));
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }
}
