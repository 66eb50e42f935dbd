package io.firsthand.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyLogCommandTest {

    @TempDir
    private Path folder;

    private final SampleLog log = SampleLog.ofFacts(700);

    @Test
    void findsAnHonestLogValid() throws IOException {
        log.writeTo(folder);

        var ran = verify();
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("Valid: The log log.example/77aa is valid: the 700 entries")
                .contains("each lead's entries follow one another");
    }

    @Test
    void findsOneChangedByteInATileOrAnEntry() throws IOException {
        log.writeTo(folder);
        for (var path :
                new String[] {"tile/0/000", "tile/0/002.p/188", "tile/1/000.p/2", "tile/entries/001", "checkpoint"}) {
            var file = folder.resolve(path);
            var honest = Files.readAllBytes(file);
            var changed = honest.clone();
            changed[changed.length - 5] ^= 1;
            Files.write(file, changed);

            var ran = verify();
            assertThat(ran.code()).describedAs(path).isEqualTo(1);
            assertThat(ran.err()).startsWith("Not valid: ").hasLineCount(1);
            Files.write(file, honest);
        }
        assertThat(verify().code()).isZero();
    }

    @Test
    void findsAnEntryThatIsNotOfTheSchemaAndABrokenChain() throws IOException {
        log.entries.set(
                600,
                new String(log.entries.get(600), UTF_8)
                        .replace("\"v\":1}", "\"v\":1,\"z\":1}")
                        .getBytes(UTF_8));
        log.writeTo(folder);
        assertThat(verify().err()).contains("Entry 600: The entry has a key that does not belong there.");

        var other = SampleLog.ofFacts(10);
        other.entries.remove(5);
        var place = folder.resolve("other");
        other.writeTo(place);
        var ran = Ran.command("verify-log", place.toString(), "--key", other.vkey());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("Entry 5 does not follow the entry before it of its lead.");
    }

    @Test
    void checksOtherPeoplesLogsWithoutReadingTheirEntries() throws IOException {
        var other = new SampleLog();
        for (var entry = 0; entry < 300; entry++) {
            other.entries.add(("module v0.0." + entry).getBytes(UTF_8));
        }
        other.writeTo(folder);

        var ran = Ran.command("verify-log", folder.toString(), "--key", other.vkey());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("they are not Firsthand's");
    }

    @Test
    void checksALogOverHttp() throws IOException {
        log.writeTo(folder);
        var server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), folder, SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            var ran = Ran.command("verify-log", url, "--key", log.vkey(), "--json");
            assertThat(ran.code()).isZero();
            var json = ran.json();
            assertThat(json.get("valid")).isEqualTo(true);
            assertThat(json.get("checked")).isEqualTo(700L);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysWhenThereIsNoLogToCheck() {
        assertThat(Ran.command("verify-log", folder.resolve("none").toString(), "--key", log.vkey()))
                .satisfies(it -> assertThat(it.code()).isEqualTo(2))
                .satisfies(it -> assertThat(it.err()).contains("There is no folder"));
        assertThat(verify())
                .satisfies(it -> assertThat(it.code()).isEqualTo(2))
                .satisfies(it -> assertThat(it.err()).contains("checkpoint"));
        assertThat(Ran.command("verify-log", "http://127.0.0.1:1/", "--key", log.vkey())
                        .code())
                .isEqualTo(2);
        assertThat(Ran.command("verify-log", "http://a b/", "--key", log.vkey()).code())
                .isEqualTo(2);
    }

    private Ran verify() {
        return Ran.command("verify-log", folder.toString(), "--key", log.vkey());
    }
}
