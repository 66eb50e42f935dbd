package io.firsthand.command;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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

    /** Of no system that we know: it says what it took each for, by which columns, and how to say otherwise. */
    @Test
    void saysWhatEachFileWasReadAs() throws IOException {
        var people = Files.writeString(temporary.resolve("people.csv"), """
                Full name,Mail,Created
                Ada Kay,ada@lace.example,2026-01-05
                Alan Ott,alan@enigma.example,2026-01-07
                """);
        var sales = Files.writeString(temporary.resolve("sales.csv"), """
                Opportunity,Amount,Stage,Close Date,Contact Email,Currency
                Engine,1000,Closed Won,2026-02-01,ada@lace.example,EUR
                Machine,-5,Negotiation,2026-03-01,alan@enigma.example,USD
                Loom,70,Negotiation,2026-03-01,alan@enigma.example,CHF
                """);

        assertThat(run("diagnose", people.toString(), sales.toString(), "--language", "en"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains(
                        "people.csv: 2 rows read as leads",
                        "Mail → email",
                        "Created → created",
                        "sales.csv: 3 rows read as opportunities (deals); 1 refused",
                        "Opportunity → subject",
                        "Contact Email → email",
                        "--preset people.csv=deals")
                .contains("2 leads", "2 opportunities");
    }

    @Test
    void countsEveryRowThatWasRefusedForAReason() throws IOException {
        var rows = IntStream.range(0, 1_100)
                .mapToObj(it -> "Engine %d,-5,Negotiation,ada@lace.example\n".formatted(it))
                .collect(joining());
        var deals = Files.writeString(
                temporary.resolve("sales.csv"),
                "Opportunity,Amount,Stage,Contact Email\nLoom,70,Negotiation,ada@lace.example\n" + rows);

        run("diagnose", deals.toString(), "--language", "en");

        assertThat(out.toString() + err).contains("1100 × ");
    }

    /** As Pipedrive writes it: how a deal stands is beside its stage, and a column that is not there is no fault of sales. */
    @Test
    void readsHowDealsEndedAndNamesTheColumnsThatAreMissing() throws IOException {
        var people = Files.writeString(temporary.resolve("people.csv"), """
                Full name,Mail,Created
                Ada Kay,ada@lace.example,2026-01-05
                Alan Ott,alan@enigma.example,2026-01-07
                """);
        var deals = Files.writeString(temporary.resolve("pipedrive.csv"), """
                Deal - Title,Deal - Value,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Deal closed on,Person - Email
                Engine,"1.200,50 €",Qualified,Won,2026-01-10,2026-02-01,ada@lace.example
                Machine,"900,00 €",Qualified,Lost,2026-01-11,2026-02-02,alan@enigma.example
                Loom,"70,00 €",Proposal,Open,2026-01-12,,alan@enigma.example
                """);

        assertThat(run("diagnose", people.toString(), deals.toString(), "--language", "en"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("2 leads, 1 of them won", "3 opportunities", "Deal - Status → stage")
                .contains("Open = Open", "Won = Won", "Lost = Lost")
                .contains("a column such as Closed Lost Reason", "a column such as Close Date")
                .doesNotContain("a column such as Amount", "1 refused");
    }

    @Test
    void readsNoAsLostWhereOnlyAFlagSaysHowLeadsEnded() throws IOException {
        var leads = Files.writeString(temporary.resolve("leads.csv"), """
                Lead ID,Lead Source,Converted
                1,Chat,1
                2,Chat,0
                3,Referral,0
                """);

        assertThat(run("diagnose", leads.toString(), "--language", "en"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("3 leads, 1 of them won", "Converted → stage", "Won = 1", "Lost = 0")
                .doesNotContain("not one is said to be lost");
    }

    /** A lead of last week that was not won yet is not lost: a file with dates is asked about, not guessed at. */
    @Test
    void leavesNoOpenWhereLeadsHaveDatesAndSaysHowToReadItAsLost() throws IOException {
        var leads = Files.writeString(temporary.resolve("dated.csv"), """
                Email,Created,Converted
                ada@lace.example,2026-01-05,yes
                alan@enigma.example,2026-01-07,no
                """);

        assertThat(run("diagnose", leads.toString(), "--language", "en")).isZero();
        assertThat(err.toString())
                .contains("--map 'Converted=stage' --meaning 'stage:no=lost' --meaning 'stage:yes=won'");
        assertThat(out.toString()).contains("Converted → converted");

        assertThat(run(
                        "diagnose",
                        leads.toString(),
                        "--language",
                        "en",
                        "--map",
                        "Converted=stage",
                        "--meaning",
                        "stage:no=lost",
                        "--meaning",
                        "stage:yes=won"))
                .isZero();
        assertThat(out.toString()).contains("Lost = no");
    }

    @Test
    void saysThatNoRowNamesTheColumnsAndHowToMendIt() throws IOException {
        var leads = Files.writeString(temporary.resolve("bare.csv"), """
                Ada Kay,ada@gmail.com,2026-01-05
                Alan Ott,alan@gmail.com,2026-01-07
                """);

        assertThat(run("diagnose", leads.toString(), "--language", "en")).isZero();
        assertThat(said())
                .contains(
                        "2 rows read as leads",
                        "No row names the columns: the first row (Ada Kay, ada@gmail.com, 2026-01-05)",
                        "--map \"Column 1=name\"");

        assertThat(run("diagnose", leads.toString(), "--language", "en", "--header-row", "1"))
                .isZero();
        assertThat(said())
                .contains(
                        "1 row read as leads",
                        "Row 1 (Ada Kay, ada@gmail.com, 2026-01-05) was taken for the names of the columns",
                        "--header-row 0");
    }

    /** Without anybody to be found in it, the file is refused, and its missing headings are why. */
    @Test
    void saysOfAFileThatNamesNobodyThatItHasNoHeadings() throws IOException {
        var leads = Files.writeString(temporary.resolve("bare.csv"), """
                Ada Kay,Lace Ltd,+44 20 7946 0018
                Alan Ott,Enigma Ltd,+44 20 7946 0019
                """);

        assertThat(run("diagnose", leads.toString(), "--language", "en")).isEqualTo(2);
        assertThat(err.toString()).contains("bare.csv: No row names the columns: the first row (Ada Kay, Lace Ltd");
    }

    @Test
    void saysInWhichOrderDatesWereReadWhereTheFileLeavesItOpenOrContradictsItself() throws IOException {
        var open = Files.writeString(temporary.resolve("open.csv"), """
                Email,Created
                ada@lace.example,03/04/2026
                alan@enigma.example,05/06/2026
                """);
        var mixed = Files.writeString(temporary.resolve("mixed.csv"), """
                Email,Created
                ada@lace.example,03/04/2026
                alan@enigma.example,25/04/2026
                grace@navy.example,26/04/2026
                kay@kestrel.example,04/27/2026
                """);
        var report = temporary.resolve("report.html");

        assertThat(run("diagnose", open.toString(), "--language", "en", "--out", report.toString()))
                .isZero();
        assertThat(said())
                .contains("2 of 2 could be either and were read as month/day/year", "say so with --date-order dmy");
        assertThat(Files.readString(report)).contains("2 of 2 could be either");

        assertThat(run("diagnose", open.toString(), "--language", "en", "--date-order", "dmy"))
                .isZero();
        assertThat(said()).doesNotContain("could be either");

        assertThat(run("diagnose", mixed.toString(), "--language", "en")).isZero();
        assertThat(said())
                .contains(
                        "4 rows read as leads; 1 refused",
                        "read as day/month/year, which 1 of 4 cannot be (such as “04/27/2026”); its row is refused",
                        "One more could be meant either way");
    }

    /** What was printed since it was asked for last, as one line. */
    private String said() {
        var said = out.toString().replaceAll("\\s+", " ");
        out.getBuffer().setLength(0);
        return said;
    }

    @Test
    void readsAFileAsWhatSomebodySaysItIs() throws IOException {
        var deals = Files.writeString(temporary.resolve("deals.csv"), """
                Opportunity,Amount,Stage,Close Date,Contact Email
                Engine,1000,Closed Won,2026-02-01,ada@lace.example
                """);

        assertThat(run("diagnose", deals.toString(), "--language", "en", "--preset", "other.csv=deals"))
                .isEqualTo(2);
        assertThat(run("diagnose", deals.toString(), "--language", "en")).isZero();
        assertThat(out.toString())
                .contains("deals.csv: 1 row read as leads", "deals.csv: 1 row read as opportunities (deals)");
        assertThat(err.toString()).contains("names none of the files", "whoever is named by a deal counts as one");
    }

    @Test
    void saysThatThereIsNothingToDiagnoseInAFileWithoutRows() throws IOException {
        var file = Files.writeString(temporary.resolve("header.csv"), "Name,Email,Stage\n");

        assertThat(run("diagnose", file.toString(), "--language", "en")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("header.csv: 0 rows", "No row became a lead");
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
        assertThat(run("diagnose", file, "--language", "fr")).isEqualTo(2);
        var folder = Files.createDirectory(temporary.resolve("folder.html"));
        assertThat(run("diagnose", file, "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "There is no readable file",
                        "not as report.docx",
                        "There is no folder",
                        "three capital letters",
                        "en or de, and not fr",
                        "cannot be written to");
    }

    @Test
    void saysWhichColumnIsInNoFile() throws IOException {
        var people = Files.writeString(temporary.resolve("people.csv"), "Name,Mail\nAda Kay,ada@lace.example\n");
        var sales =
                Files.writeString(temporary.resolve("sales.csv"), "Opportunity,Amount,Mail\nA,1,ada@lace.example\n");

        assertThat(run("diagnose", people.toString(), "--map", "Nope=email", "--language", "en"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("no column “Nope”; it has Name, Mail", "None of the files could be read")
                .doesNotContain("Add that export");
        assertThat(run("diagnose", people.toString(), sales.toString(), "--map", "Nope=email", "--language", "en"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("None of the files has a column “Nope”");
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
