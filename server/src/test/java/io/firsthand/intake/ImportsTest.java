package io.firsthand.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;

import io.firsthand.ServerTest;
import io.firsthand.field.FieldType;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Grade;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.LeadState.StageTime;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Provenance.FileRow;
import io.firsthand.lead.Stage;
import io.firsthand.table.Fault;
import io.firsthand.table.Layout;
import io.firsthand.workbook.Book;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServerTest
class ImportsTest {

    private final Desk desk;
    private final Imports imports;
    private final Runs runs;
    private final OldFiles old;
    private final Leads leads;
    private final Cast cast;
    private Company company;
    private static int companies;

    ImportsTest(Desk desk, Imports imports, Runs runs, OldFiles old, Leads leads, Cast cast) {
        this.desk = desk;
        this.imports = imports;
        this.runs = runs;
        this.old = old;
        this.leads = leads;
        this.cast = cast;
        this.company = cast.home();
    }

    @BeforeEach
    void foundACompany() {
        company = cast.found("Imports " + ++companies);
    }

    @Test
    void whatAFileSaysOfThePastIsKnownSinceThenAndClaimedByWhoBroughtIt() {
        company.run(() -> {
            var done = desk.imports(people(), company.maya());
            var ada = desk.lead(done, 0);

            assertThat(done.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
            assertThat(ada.contact().name()).isEqualTo("Ada Lovelace");
            assertThat(ada.original().channel()).isEqualTo(Channel.BOOTH_CONVERSATION);
            assertThat(ada.original().detail()).isEqualTo("Trade show");
            assertThat(ada.owner()).isEqualTo(company.sam().person().id());
            assertThat(ada.custom()).containsEntry("Favourite colour", "blue").containsEntry("Lead Status", "SQL");
            assertThat(ada.provenance().grade()).isEqualTo(Grade.D);
            assertThat(ada.provenance().at()).isEqualTo(Instant.parse("2025-03-03T23:00:00Z"));
            assertThat(ada.provenance().by()).isEqualTo(company.maya().person().id());
            assertThat(ada.provenance().file()).isEqualTo(new FileRow("leads.csv", done.sha256(), 2, done.id()));
            assertThat(leads.stages(ada.id())).extracting(StageTime::stage).containsExactly(Stage.INQUIRY, Stage.SQL);
            assertThat(desk.lead(done, 1).owner()).isNull();
            assertThat(desk.lead(done, 1).custom()).containsEntry("Contact owner", "Nobody Known");
        });
    }

    @Test
    void convertedAndClosedBecomeStagesAtTheirTimes() {
        company.run(() -> {
            var done = desk.imports("""
                    Email,Created,Converted,Closed
                    won@a.example,01.02.2025,Ja,15.06.2025
                    open@a.example,01.02.2025,Nein,
                    """, company.maya());

            assertThat(leads.stages(desk.lead(done, 0).id()))
                    .extracting(StageTime::stage, StageTime::entered)
                    .containsExactly(
                            tuple(Stage.INQUIRY, Instant.parse("2025-01-31T23:00:00Z")),
                            tuple(Stage.WON, Instant.parse("2025-06-14T22:00:00Z")));
            assertThat(desk.lead(done, 1).stage()).isEqualTo(Stage.INQUIRY);
        });
    }

    @Test
    void theSameFileAgainCreatesNothingTwice() {
        company.run(() -> {
            desk.imports(people(), company.maya());
            var again = desk.imports(people(), company.sam());

            assertThat(again.counts()).isEqualTo(new Counts(2, 0, 0, 2, 0, 0));
            assertThat(desk.rows(again))
                    .allSatisfy(row -> assertThat(row.reasons()).containsExactly(Fault.of("known")));
            assertThat(all()).hasSize(2);
        });
    }

    @Test
    void peopleWithNothingButANameAreKnownAgainByTheirRow() {
        company.run(() -> {
            desk.imports("Name,City\nJohn Smith,Ely\nJohn Smith,Bath\nJohn Smith,Ely\n", company.maya());
            var again = desk.imports("Name,City\nJohn Smith,Bath\nJohn Smith,Wells\n", company.maya());

            assertThat(again.counts()).isEqualTo(new Counts(2, 1, 0, 1, 0, 0));
            assertThat(all()).hasSize(3);
        });
    }

    @Test
    void aPersonKnownByAddressIsUpdatedAndTheCheckForeseesIt() {
        company.run(() -> {
            desk.imports("Email,Name\nada@a.example,Ada\n", company.maya());
            var second = desk.brings(
                    "Email,Job title\nADA@a.example,Countess\nada@a.example,Countess of Lovelace\nbob@a.example,\n",
                    company.maya());

            var checked = desk.checks(second);
            assertThat(checked.counts()).isEqualTo(new Counts(3, 1, 2, 0, 0, 0));
            assertThat(all()).hasSize(1);
            assertThat(desk.imports(checked).counts()).isEqualTo(new Counts(3, 1, 2, 0, 0, 0));
            assertThat(all()).hasSize(2);
        });
    }

    @Test
    void theCheckForeseesRepetitionsFarApartInTheFile() {
        company.run(() -> {
            var rows = IntStream.range(0, 1_200)
                    .mapToObj(i -> "p" + i % 900 + "@a.example,note " + i)
                    .collect(Collectors.joining("\n"));
            var brought = desk.brings("Email,Notes\n" + rows + "\np0@a.example,note 0\n", company.maya());

            var checked = desk.checks(brought);
            var done = desk.imports(checked);

            assertThat(checked.counts())
                    .isEqualTo(new Counts(1_201, 900, 300, 1, 0, 0))
                    .isEqualTo(done.counts());
        });
    }

    @Test
    void refusedRowsComeBackAsAFileToMendAndImport() {
        company.run(() -> {
            var done = desk.imports("""
                    Email;Created;Notes
                    good@a.example;01.02.2025;fine
                    no address;01.02.2025;=cmd|' /C calc'!A0
                    old@a.example;31.12.1899;old
                    far@a.example;01.01.2199;far
                    short@a.example;01.02.2025
                    long@a.example;01.02.2025;a;b
                    ;01.02.2025;nobody
                    open@a.example;01.02.2025;"open
                    last@a.example;13.02.2025;ok
                    """, company.maya());

            assertThat(done.counts()).isEqualTo(new Counts(9, 2, 0, 0, 7, 0));
            assertThat(desk.errors(done).replace("\r\n", "\n")).isEqualTo("""
                            \uFEFFimport_error;Email;Created;Notes
                            lead.not_an_email;no address;01.02.2025;'=cmd|' /C calc'!A0
                            tooEarly;old@a.example;31.12.1899;old
                            inTheFuture;far@a.example;01.01.2199;far
                            cellsMissing;short@a.example;01.02.2025
                            cellsLeftOver;long@a.example;01.02.2025;a;b
                            nobody;;01.02.2025;nobody
                            quoteNotClosed;"open@a.example;01.02.2025;""open"
                            """);

            var mended =
                    desk.errors(done).replace("no address", "yes@a.example").replace("1899", "2024");
            var second = desk.imports(mended, company.maya());
            assertThat(second.counts().created()).isEqualTo(2);
            assertThat(leads.notes(desk.lead(second, 0).id()))
                    .extracting(note -> note.text())
                    .containsExactly("=cmd|' /C calc'!A0");
        });
    }

    @Test
    void sqlAndHtmlAreOnlyText() {
        company.run(() -> {
            var nasty = "'; drop table lead; -- <script>alert(1)</script> {{7*7}} ${x} %s \\";
            var done = desk.imports(
                    "Name,Company,Job title,Campaign,Notes,Lead source,Own\n" + ("\"" + nasty + "\",").repeat(6) + "\""
                            + nasty + "\"\n",
                    company.maya());

            assertThat(done.counts().created()).isEqualTo(1);
            var lead = desk.lead(done, 0);
            assertThat(lead.contact().name()).isEqualTo(nasty);
            assertThat(lead.original().campaign()).isEqualTo(nasty);
            assertThat(lead.custom()).containsEntry("Own", nasty);
        });
    }

    @Test
    void anImportKilledInTheMiddleGoesOnWhereItStopped() {
        company.run(() -> {
            var brought = desk.brings(many(9_000), company.maya());
            var chunks = new ArrayList<Batch>();

            var killed = catchThrowable(() -> imports.run(brought.id(), true, batch -> {
                chunks.add(batch);
                if (chunks.size() == 2) {
                    throw new Killed();
                }
            }));

            assertThat(killed).isInstanceOf(Killed.class);
            var left = imports.find(brought.id()).orElseThrow();
            assertThat(left.state()).isEqualTo(Batch.State.IMPORTING);
            assertThat(left.counts().created()).isEqualTo(8_000);
            assertThat(all()).hasSize(8_000);
        });

        runs.resume();

        company.run(() -> {
            var id = imports.list(Optional.empty(), 1).getFirst().id();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> company.in(() -> imports.find(id).orElseThrow().state() == Batch.State.DONE));
            assertThat(imports.find(id).orElseThrow().counts()).isEqualTo(new Counts(9_000, 9_000, 0, 0, 0, 0));
            assertThat(all()).hasSize(9_000);
        });
    }

    @Test
    void aCancelledImportKeepsWhatItBroughtAndNoMore() {
        company.run(() -> {
            var brought = desk.brings(many(9_000), company.maya());

            imports.run(brought.id(), true, batch -> imports.cancel(batch.id()));

            var cancelled = imports.find(brought.id()).orElseThrow();
            assertThat(cancelled.state()).isEqualTo(Batch.State.CANCELLED);
            assertThat(cancelled.counts().created()).isEqualTo(4_000);
            assertThat(all()).hasSize(4_000);
        });
    }

    @Test
    void twoPeopleImportAtOnceWhetherTheSamePeopleOrOthers() throws Exception {
        var same = many(1_500);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = List.<Callable<Batch>>of(
                    () -> company.in(() -> desk.imports(same, company.maya())),
                    () -> company.in(() -> desk.imports(same, company.sam())),
                    () -> company.in(() -> desk.imports(same.replace("@a", "@b"), company.rita())));
            var done = new ArrayList<Batch>();
            for (var future : pool.invokeAll(work)) {
                done.add(future.get());
            }

            assertThat(done).allSatisfy(batch -> assertThat(batch.state()).isEqualTo(Batch.State.DONE));
            assertThat(done.stream()
                            .mapToLong(batch -> batch.counts().created())
                            .sum())
                    .isEqualTo(3_000);
        }
    }

    @Test
    void aPlanIsRememberedForTheNextFileWithTheSameColumns() {
        company.run(() -> {
            var first = desk.plans(
                    desk.brings("Mail,Kind\na@a.example,Select\n", company.maya()),
                    plan -> plan.withMissing(Set.of("Select"))
                            .mapping(1, new Target.Known(Field.TITLE))
                            .withSource(Channel.WEBINAR, "Spring"),
                    company.maya());
            desk.imports(first);

            var second = desk.brings("Kind,Mail\nx,b@a.example\n", company.sam());

            assertThat(second.plan().reading().missing()).containsExactly("Select");
            assertThat(second.plan().columnOf(Field.TITLE))
                    .map(Plan.Column::name)
                    .contains("Kind");
            assertThat(second.plan().fallback().channel()).isEqualTo(Channel.WEBINAR);
        });
    }

    @Test
    void nothingOfAFileIsSeenFromAnotherWorkspace() {
        var batch = company.in(() -> desk.imports(people(), company.maya()));
        var other = cast.home();

        other.run(() -> {
            assertThat(imports.find(batch.id())).isEmpty();
            assertThat(imports.rows(batch.id(), Optional.empty(), 0, 10)).isEmpty();
            assertThat(imports.start(batch.id())).isInstanceOf(Step.Unknown.class);
            assertThat(imports.cancel(batch.id())).isInstanceOf(Step.Unknown.class);
        });
    }

    @Test
    void aFileThatIsNoTableIsRefusedInASentence() {
        company.run(() -> {
            assertThat(desk.tries("%PDF-1.7".getBytes(UTF_8), company.maya()))
                    .isEqualTo(new Upload.Refused(Fault.of("kind.PDF")));
            assertThat(desk.tries(("c,".repeat(59_999) + "c\n").getBytes(UTF_8), company.maya()))
                    .isEqualTo(new Upload.Refused(Fault.of("tooManyColumns", 60_000, 2_000)));
            assertThat(desk.tries(new byte[0], company.maya())).isEqualTo(new Upload.Refused(Fault.of("kind.EMPTY")));
            assertThat(imports.list(Optional.empty(), 10)).isEmpty();
        });
    }

    @Test
    void aWorkbookIsReadWhateverItsNameAndItsRefusedRowsComeBackAsText() {
        company.run(() -> {
            var book = new Book()
                    .hidden("Old", Book.row(1, "Email") + Book.row(2, "old@a.example"))
                    .sheet(
                            "Leads",
                            Book.row(1, "Fair 2025") + Book.row(3, "Name", "Email", "Notes")
                                    + Book.row(4, "Ada", "ada@a.example", "=1+1")
                                    + Book.row(5, "Bob", "no address", "a, \"b\"")
                                    + "<row r=\"6\"><c r=\"A6\" t=\"str\"><v>Eve</v></c><c r=\"B6\"><f>X1</f></c></row>");
            var brought = desk.brings(book.bytes(), company.maya());
            assertThat(brought.plan().layout()).isEqualTo(Layout.ofSheet("Leads", 3));
            assertThat(brought.expected()).isEqualTo(3);

            var done = desk.imports(brought);

            assertThat(done.counts()).isEqualTo(new Counts(3, 1, 0, 0, 2, 0));
            assertThat(desk.rows(done)).extracting(RowVerdict::row).containsExactly(4L, 5L, 6L);
            assertThat(leads.notes(desk.lead(done, 0).id()))
                    .extracting(note -> note.text())
                    .containsExactly("=1+1");
            assertThat(desk.errors(done).replace("\r\n", "\n")).isEqualTo("""
                            \uFEFFimport_error,Name,Email,Notes
                            lead.not_an_email,Bob,no address,"a, ""b\"""
                            formulaWithoutValue,Eve,,
                            """);
            var mended =
                    desk.errors(done).replace("no address", "bob@a.example").replace("Eve,", "Eve,eve@a.example");
            assertThat(desk.imports(mended, company.maya()).counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));

            var other = desk.plans(
                    desk.brings(book.bytes(), company.maya()),
                    plan -> plan.withLayout(Layout.ofSheet("Old", 1)),
                    company.maya());
            assertThat(desk.imports(other).counts().created()).isEqualTo(1);
        });
    }

    @Test
    void aCoverSheetIsPassedOverForTheOneThatTellsOfPeople() {
        company.run(() -> {
            var book = new Book()
                    .sheet("Cover", Book.row(1, "Fair 2025") + Book.row(2, "Do not print"))
                    .sheet("Leads", Book.row(1, "Name", "Email") + Book.row(2, "Ada", "ada@a.example"));

            assertThat(desk.brings(book.bytes(), company.maya()).plan().layout())
                    .isEqualTo(Layout.ofSheet("Leads", 1));

            var alone = new Book().sheet("Cover", Book.row(1, "Fair 2025") + Book.row(2, "Do not print"));
            assertThat(desk.brings(alone.bytes(), company.maya())
                            .plan()
                            .layout()
                            .sheet())
                    .isEqualTo("Cover");
        });
    }

    @Test
    void whatStandsForNothingSaysNothingOfTheTypeOfAColumn() {
        company.run(() -> {
            var file = "Name,Visit,Rest\nAda,\"2 days, 0:17:26\",1\nBob,-,-\nEve,0:00:05,warm\n";
            var brought = desk.brings(file, company.maya());
            assertThat(targets(brought)).containsExactly("name", "custom:text", "custom:text");

            var changed = desk.plans(brought, plan -> plan.withMissing(Set.of("-", "warm")), company.maya());
            assertThat(targets(changed)).containsExactly("name", "custom:duration", "custom:number");

            var chosen = desk.plans(
                    brought,
                    plan -> plan.withMissing(Set.of("-")).mapping(1, new Target.Custom(FieldType.CHOICE)),
                    company.maya());
            assertThat(targets(chosen)).containsExactly("name", "custom:choice", "custom:text");
        });
    }

    private static List<String> targets(Batch batch) {
        return batch.plan().columns().stream().map(Plan.Column::target).toList();
    }

    @Test
    void oneLineThatNeverEndsIsRefusedHavingKeptNothing() {
        company.run(() -> {
            assertThat(desk.tries(new Endless(2L << 30), company.maya()))
                    .isEqualTo(new Upload.Refused(Fault.of("tooLarge", 200)));
            assertThat(desk.tries(new Endless(20L << 20), company.maya()))
                    .isEqualTo(new Upload.Refused(Fault.of("endlessLine", 1)));
            assertThat(imports.list(Optional.empty(), 10)).isEmpty();
        });
    }

    @Test
    void filesGoWhenTheirTimeIsOverAndTheirHashesStay() {
        company.run(() -> {
            var done = desk.imports(people(), company.maya());
            assertThat(old.remove(Instant.now().plus(Duration.ofDays(91)))).isPositive();

            var gone = imports.find(done.id()).orElseThrow();
            assertThat(gone.hasFile()).isFalse();
            assertThat(gone.sha256()).isEqualTo(done.sha256());
            assertThat(desk.rows(gone)).hasSize(2);
            assertThat(desk.undoes(gone, company.maya()).state()).isEqualTo(Batch.State.UNDONE);
        });
    }

    @Test
    void aPlanThatNamesNobodyOrAFieldTwiceCannotStart() {
        company.run(() -> {
            var brought = desk.brings("City,Mail,Second mail\nEly,a@a.example,b@a.example\n", company.maya());
            var nobody = desk.plans(brought, Plan::withoutUnmapped, company.maya());
            var none = desk.plans(nobody, plan -> plan.mapping(1, new Target.LeftOut()), company.maya());

            assertThat(imports.start(none.id())).isEqualTo(new Step.BadPlan(Fault.of("nobodyNamed")));
        });
    }

    private List<String> all() {
        var found = new ArrayList<String>();
        var page = leads.list(LeadQuery.text(""), Optional.empty(), 200);
        page.leads().forEach(lead -> found.add(lead.contact().shown()));
        while (page.next().isPresent()) {
            page = leads.list(LeadQuery.text(""), page.next(), 200);
            page.leads().forEach(lead -> found.add(lead.contact().shown()));
        }
        return found;
    }

    private String people() {
        return """
            Name,E-Mail,Company,Lead Source,Created,Lead Status,Contact owner,Favourite colour
            Ada Lovelace,ada@engines.example,Engines Ltd,Trade show,2025-03-04,SQL,sam@%1$s.example,blue
            Grace Hopper,grace@compilers.example,Compilers Inc.,Olark Chat,2025-03-05,New,Nobody Known,
            """.formatted("imports-" + companies);
    }

    private static String many(int rows) {
        return "Email,Name\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> "p" + i + "@a" + i % 50 + ".example,Person " + i)
                        .collect(Collectors.joining("\n"));
    }

    /** So many times the same letter. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            var given = (int) Math.min(left, length);
            if (given == 0) {
                return -1;
            }
            Arrays.fill(into, offset, offset + given, (byte) 'x');
            left -= given;
            return given;
        }
    }

    /** Stands for a server that dies. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
