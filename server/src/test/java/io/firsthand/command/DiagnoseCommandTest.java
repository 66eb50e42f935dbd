package io.firsthand.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnoseCommandTest {

    @TempDir
    private Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** With files among them that are none of leads, empty, or no table at all. */
    @Test
    void diagnosesAnExportAndSaysWhatItLeavesOut() throws IOException, URISyntaxException {
        var tickets = Files.writeString(
                temporary.resolve("tickets.csv"), "Ticket ID,Ticket Name,Ticket Status\nT1,Broken,New\nT2,Slow,New\n");
        var empty = Files.writeString(temporary.resolve("empty.csv"), "");
        var picture =
                Files.write(temporary.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2});
        var report = temporary.resolve("report.html");

        var code = run(
                "diagnose",
                file("contacts.csv"),
                file("deals.csv"),
                file("activities.csv"),
                tickets.toString(),
                empty.toString(),
                picture.toString(),
                "--language",
                "en",
                "--company",
                "Compilers & Sons",
                "--out",
                report.toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("Revenue diagnostic: Compilers & Sons", "160 leads", "47 opportunities", "Cannot tell (")
                .doesNotContain("\u001b[", "diagnosis.");
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(110));
        assertThat(err.toString()).contains("tickets.csv: left out", "empty.csv: ", "picture.csv: ");
        assertThat(Files.readString(report))
                .startsWith("<!DOCTYPE html>")
                .contains("Compilers &amp; Sons", "<svg")
                .doesNotContain("<script", "http://localhost", "diagnosis.");
    }

    @Test
    void saysWhatIsWrongBeforeItStartsAnything() throws IOException {
        var file = Files.writeString(temporary.resolve("a.csv"), "Email\na@example.com\n")
                .toString();

        assertThat(run("diagnose")).isEqualTo(2);
        assertThat(run("diagnose", temporary.resolve("missing.csv").toString())).isEqualTo(2);
        assertThat(run("diagnose", temporary.toString())).isEqualTo(2);
        assertThat(run("diagnose", file, "--out", "report.docx")).isEqualTo(2);
        assertThat(run(
                        "diagnose",
                        file,
                        "--out",
                        temporary.resolve("no/report.pdf").toString()))
                .isEqualTo(2);
        assertThat(run("diagnose", file, "--currency", "Euro")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "There is no readable file",
                        "not as report.docx",
                        "There is no folder",
                        "three capital letters");
    }

    @Test
    void breaksLinesBetweenWords() {
        assertThat(Terminal.lines("one two three four", 9)).containsExactly("one two", "three", "four");
        assertThat(Terminal.lines("", 9)).containsExactly("");
    }

    private static String file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(DiagnoseCommandTest.class.getResource("/diagnosis/" + name))
                        .toURI())
                .toString();
    }

    private int run(String... arguments) {
        return FirsthandCommand.commandLine(Map.of("NO_COLOR", "1"))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
