package io.firsthand.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.firsthand.ServerTest;
import io.firsthand.agreement.Parley;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Weight;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.lead.Happening;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Replay;
import io.firsthand.lead.Stage;
import io.firsthand.lead.TimelineItem;
import io.firsthand.verdict.Court;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServerTest
class UndoTest {

    private final Desk desk;
    private final Imports imports;
    private final Runs runs;
    private final Leads leads;
    private final Court court;
    private final Cast cast;
    private Company company;

    UndoTest(Desk desk, Imports imports, Runs runs, Leads leads, Court court, Cast cast) {
        this.desk = desk;
        this.imports = imports;
        this.runs = runs;
        this.leads = leads;
        this.court = court;
        this.cast = cast;
        this.company = cast.home();
    }

    @BeforeEach
    void foundACompany() {
        company = cast.found("Undo " + System.nanoTime());
    }

    @Test
    void whatNobodyChangedIsWithdrawnWhatSomebodyChangedIsKeptAndListed() {
        company.run(() -> {
            desk.imports("Email,Name\nold@a.example,Old\n", company.maya());
            var file = """
                    Email,Name,Notes
                    ada@a.example,Ada,x
                    bob@a.example,Bob,y
                    old@a.example,Old,z
                    ada@a.example,Ada,again
                    """;
            var batch = desk.imports(file, company.maya());
            assertThat(batch.counts()).isEqualTo(new Counts(4, 2, 2, 0, 0, 0));
            leads.addNote(desk.lead(batch, 1).id(), "Called her", company.sam().actor());

            var undone = desk.undoes(batch, company.rita());

            assertThat(undone.state()).isEqualTo(Batch.State.UNDONE);
            assertThat(undone.undo()).hasValueSatisfying(undo -> {
                assertThat(undo.withdrawn()).isEqualTo(1);
                assertThat(undo.kept()).isEqualTo(1);
                assertThat(undo.noted()).isEqualTo(1);
                assertThat(undo.by()).isEqualTo(company.rita().person().id().value());
            });
            assertThat(imports.undone(batch.id(), Undo.Fate.KEPT, 0, 10))
                    .extracting(RowVerdict::row)
                    .containsExactly(3L);
            assertThat(shown()).containsExactlyInAnyOrder("Bob", "Old");
            assertThat(timeline(batch, 0))
                    .last()
                    .isInstanceOfSatisfying(
                            Happening.Withdrawn.class,
                            it -> assertThat(it.reason()).isEqualTo("The import of leads.csv was undone."));
            assertThat(timeline(batch, 2)).last().isEqualTo(new Happening.ImportUndone("leads.csv", batch.id()));
            for (var row = 0; row < 3; row++) {
                var id = desk.lead(batch, row).id();
                assertThat(Replay.compare(
                                leads.recorded(id).orElseThrow(),
                                leads.shown(id).orElseThrow()))
                        .isEmpty();
            }

            var again = desk.imports(file, company.maya());
            assertThat(again.counts().created()).isEqualTo(1);
            assertThat(shown()).containsExactlyInAnyOrder("Ada", "Bob", "Old");
        });
    }

    @Test
    void whatADefinitionSaidOfALeadIsNobodysChange() {
        var parley = court.opens();
        court.puts(
                parley,
                Parley.content("Packaging")
                        .withThreshold(0)
                        .withCriteria(List.of(Court.criterion(
                                "firm", Dimension.ROLE, Weight.REQUIRED, 0, "contact.business_email == true"))));
        company = parley.company();
        var batch = company.in(() -> desk.imports("Email,Name\nada@firm.example,Ada\n", company.maya()));
        court.judges(parley);

        company.run(() -> {
            assertThat(desk.lead(batch, 0).stage()).isEqualTo(Stage.MQL);
            assertThat(desk.undoes(batch, company.maya()).undo())
                    .hasValueSatisfying(it -> assertThat(it.withdrawn()).isEqualTo(1));
        });
    }

    @Test
    void anUndoKilledInTheMiddleGoesOnWhereItStopped() {
        company.run(() -> {
            var batch = desk.imports(many(1_700), company.maya());
            var killed = catchThrowable(
                    () -> imports.undoHere(batch.id(), company.maya().actor(), Locale.ENGLISH, it -> {
                        throw new Killed();
                    }));

            assertThat(killed).isInstanceOf(Killed.class);
            assertThat(imports.find(batch.id()).orElseThrow().state()).isEqualTo(Batch.State.UNDOING);
            assertThat(shown()).hasSize(200);
        });

        runs.resume();

        company.run(() -> {
            var id = imports.list(Optional.empty(), 1).getFirst().id();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> company.in(() -> imports.find(id).orElseThrow().state() == Batch.State.UNDONE));
            assertThat(imports.find(id).flatMap(Batch::undo).orElseThrow().withdrawn())
                    .isEqualTo(1_700);
            assertThat(shown()).isEmpty();
            assertThat(desk.imports(many(1_700), company.maya()).counts().created())
                    .isEqualTo(1_700);
        });
    }

    @Test
    void onlyAnImportThatHappenedCanBeUndoneAndOnlyOnce() {
        company.run(() -> {
            var brought = desk.brings("Email\na@a.example\n", company.maya());
            assertThat(undo(brought)).isInstanceOf(Step.NotNow.class);
            var done = desk.imports(brought);
            assertThat(undo(done)).isInstanceOf(Step.Taken.class);
            assertThat(undo(done)).isInstanceOf(Step.NotNow.class);
            assertThat(imports.start(done.id())).isInstanceOf(Step.NotNow.class);
        });
    }

    private Step undo(Batch batch) {
        return imports.undoHere(batch.id(), company.maya().actor(), Locale.ENGLISH, _ -> {});
    }

    private List<Happening> timeline(Batch batch, int row) {
        var id = Objects.requireNonNull(desk.rows(batch).get(row).lead());
        return leads.timeline(new LeadId(id)).stream()
                .map(TimelineItem::happening)
                .toList();
    }

    private List<String> shown() {
        return leads.list(LeadQuery.text(""), Optional.empty(), 200).leads().stream()
                .map(lead -> lead.contact().shown())
                .toList();
    }

    private static String many(int rows) {
        return "Email,Name\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> "p" + i + "@a" + i % 50 + ".example,Person " + i)
                        .collect(Collectors.joining("\n"));
    }

    /** Stands for a server that dies. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
