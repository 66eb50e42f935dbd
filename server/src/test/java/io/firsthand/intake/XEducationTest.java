package io.firsthand.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Stage;
import io.firsthand.table.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real leads of a training company: neither names nor addresses, 338 rows wrapped in quotes as a whole. */
@ServerTest
class XEducationTest {

    private static final Path FOLDER = Path.of(
                    Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../../shared"))
            .resolve("data/xeducation");

    private final Desk desk;
    private final Imports imports;
    private final Cast cast;

    XEducationTest(Desk desk, Imports imports, Cast cast) {
        this.desk = desk;
        this.imports = imports;
        this.cast = cast;
    }

    @Test
    void allRowsArriveTheWrappedOnesTooAndArriveOnlyOnce() throws IOException {
        var file = FOLDER.resolve("Lead_Scoring.csv");
        assumeTrue(Files.exists(file), "The file of real leads is not here");
        var bytes = Files.readAllBytes(file);
        var company = cast.found("X Education");
        company.run(() -> {
            var brought = desk.brings(bytes, company.maya());
            assertThat(imports.list(Optional.empty(), 10)).extracting(Batch::id).containsExactly(brought.id());
            var planned = desk.plans(brought, plan -> plan.withMissing(Set.of("Select")), company.maya());

            var checked = desk.checks(planned);
            assertThat(checked.counts()).isEqualTo(new Counts(9_240, 9_240, 0, 0, 0, 338));

            var imported = desk.imports(checked);
            assertThat(imported.counts()).isEqualTo(new Counts(9_240, 9_240, 0, 0, 0, 338));
            assertThat(imported.state()).isEqualTo(Batch.State.DONE);

            var third = desk.lead(imported, 2);
            assertThat(third.contact().name()).isEqualTo("Lead 660727");
            assertThat(third.stage()).isEqualTo(Stage.WON);
            assertThat(third.original().channel()).isEqualTo(Channel.CONTACT_FORM);
            assertThat(third.custom()).containsEntry("City", "Mumbai").doesNotContainValue("Select");

            var again = desk.imports(desk.brings(bytes, company.sam()));
            assertThat(again.counts()).isEqualTo(new Counts(9_240, 0, 0, 9_240, 0, 338));
        });
    }

    @Test
    void theSpreadsheetUnderTheNameOfATableGivesTheSameLeads() throws IOException {
        var table = FOLDER.resolve("Lead_Scoring.csv");
        var book = FOLDER.resolve("Leads_xlsx_named_csv.csv");
        assumeTrue(Files.exists(table) && Files.exists(book), "The files of real leads are not here");
        var bytes = Files.readAllBytes(book);
        var company = cast.found("X Education twin");
        company.run(() -> {
            var brought = desk.brings(bytes, company.maya());
            assertThat(brought.plan().layout()).isEqualTo(Layout.ofSheet("Sheet1", 1));
            assertThat(brought.expected()).isEqualTo(9_240);

            var imported = desk.imports(brought);

            assertThat(imported.counts()).isEqualTo(new Counts(9_240, 9_240, 0, 0, 0, 0));
            assertThat(desk.lead(imported, 2).contact().name()).isEqualTo("Lead 660727");
            assertThat(desk.lead(imported, 2).custom()).containsEntry("Lead Number", "660727");
        });
        company.run(() -> {
            var twin = desk.imports(desk.brings(read(table), company.maya()));

            assertThat(twin.counts()).isEqualTo(new Counts(9_240, 0, 0, 9_240, 0, 338));
            var first = imports.list(Optional.empty(), 10).getLast();
            var undone = desk.undoes(first, company.maya());
            assertThat(undone.undo().orElseThrow().withdrawn()).isEqualTo(9_240);
            var again = desk.imports(desk.brings(read(table), company.maya()));
            assertThat(again.counts()).isEqualTo(new Counts(9_240, 9_240, 0, 0, 0, 338));
        });
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
