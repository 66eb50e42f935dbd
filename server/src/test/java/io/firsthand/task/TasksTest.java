package io.firsthand.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Cast;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.ledger.Ledger;
import io.firsthand.task.Task.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TaskTest
class TasksTest {

    private static final Instant MAY = Instant.parse("2026-05-04T09:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private final Tasks tasks;
    private final TaskPart part;
    private final TaskTeller teller;
    private final Leads leads;
    private final Ledger ledger;
    private final Cast cast;
    private final MockMvcTester browser;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private Cast.Company company;
    private LeadId lead;

    TasksTest(
            Tasks tasks,
            TaskPart part,
            TaskTeller teller,
            Leads leads,
            Ledger ledger,
            Cast cast,
            MockMvcTester browser,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.part = part;
        this.teller = teller;
        this.leads = leads;
        this.ledger = ledger;
        this.cast = cast;
        this.browser = browser;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void begin() {
        company = cast.found("Tasks " + UUID.randomUUID());
        lead = lead();
    }

    @Test
    void whatHappensToATaskStandsOnItsLead() {
        var task = add(lead, "Send the quote", DAY);
        company.in(() -> tasks.change(task.id(), 1, wish("Send the offer", DAY.plusDays(1)), sam()));
        company.in(() -> tasks.complete(task.id(), sam()));
        company.in(() -> tasks.complete(task.id(), sam()));
        company.in(() -> tasks.reopen(task.id(), sam()));
        company.in(() -> tasks.withdraw(task.id(), sam()));
        company.in(() -> tasks.restore(task.id(), sam()));
        company.in(() -> tasks.complete(task.id(), sam()));

        assertThat(company.in(() -> ledger.of(lead.value())))
                .extracting(it -> it.kind().name())
                .containsExactly(
                        "lead.captured",
                        "task.created",
                        "task.changed",
                        "task.done",
                        "task.reopened",
                        "task.withdrawn",
                        "task.restored",
                        "task.done");
        assertThat(differences()).isZero();
    }

    @Test
    void aTaskOfItsOwnNeedsNoLead() {
        var task = add(null, "Order brochures", DAY);

        company.in(() -> tasks.complete(task.id(), sam()));

        assertThat(company.in(() -> tasks.get(task.id())).orElseThrow().isDone())
                .isTrue();
        assertThat(company.in(() -> ledger.of(lead.value()))).hasSize(1);
    }

    @Test
    void openOnesComeByTheDayTheyAreDue() {
        add(null, "Later", DAY.plusDays(3));
        add(lead, "Today", DAY);
        add(null, "Overdue", DAY.minusDays(2));
        var done = add(null, "Done", DAY);
        company.in(() -> tasks.complete(done.id(), sam()));

        assertThat(company.in(() -> tasks.open(samId(), Tasks.EVER, DAY)))
                .extracting(Task::title)
                .containsExactly("Overdue");
        assertThat(company.in(() -> tasks.open(samId(), DAY, DAY.plusDays(1))))
                .extracting(Task::title)
                .containsExactly("Today");
        var all = company.in(() -> tasks.open(samId(), Tasks.EVER, Tasks.NEVER));
        assertThat(all).extracting(Task::title).containsExactly("Overdue", "Today", "Later");
        assertThat(company.in(() -> tasks.openAfter(samId(), all.getFirst(), 10)))
                .extracting(Task::title)
                .containsExactly("Today", "Later");
        assertThat(company.in(() -> tasks.done(samId(), 10)))
                .extracting(Task::title)
                .containsExactly("Done");
        assertThat(company.in(() -> tasks.countDue(samId(), DAY))).isEqualTo(2);
        assertThat(company.in(() -> tasks.countDue(company.maya().person().id(), DAY)))
                .isZero();
    }

    @Test
    void whatIsRefusedSaysWhy() {
        var refused = company.in(() -> tasks.add(
                new LeadId(UUID.randomUUID()), new Wish(" ", null, DAY, new PersonId(UUID.randomUUID())), sam()));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Change.Refused.class,
                        it -> assertThat(it.mistakes())
                                .extracting(mistake -> mistake.field() + " " + mistake.reason())
                                .containsExactlyInAnyOrder(
                                        "title MISSING", "responsible UNKNOWN_PERSON", "lead UNKNOWN_LEAD"));
        var task = add(lead, "Send the quote", DAY);
        company.in(() -> tasks.change(task.id(), 1, wish("x", DAY), sam()));
        assertThat(company.in(() -> tasks.change(task.id(), 1, wish("y", DAY), sam())))
                .isInstanceOf(Change.Stale.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title = 'Another'
            due = due + 1
            done_at = now()
            withdrawn_at = now()
            responsible_id = created_by
            """)
    void anEditBehindOurBackShows(String edit) {
        company.in(() ->
                tasks.add(lead, wish("Send the quote", DAY), company.maya().actor()));

        CurrentWorkspace.run(
                company.id(),
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update task set " + edit).update()));

        assertThat(differences()).isEqualTo(1);
    }

    @Test
    void theTimelineTellsOfIt() {
        add(lead, "Send the quote", DAY);
        var item = company.in(() -> leads.timeline(lead)).getLast();
        var names = Map.of(samId().value(), "Sam Sales");

        assertThat(teller.tell(item, names, Locale.ENGLISH).orElseThrow().title())
                .isEqualTo("Task for Sam Sales, due May 4, 2026: Send the quote");
    }

    @Test
    void thePageShowsWhatIsToDoAndKeepsWhatWasTyped() {
        assertThat(get("/tasks")).bodyText().contains("Nothing to do");
        add(lead, "Send the quote", LocalDate.of(2020, 1, 1));
        add(null, "Order brochures", LocalDate.of(2100, 1, 1));

        assertThat(get("/tasks"))
                .hasStatusOk()
                .bodyText()
                .contains("Overdue", "Send the quote", "Grace Hopper", "Later", "Order brochures", "side-count");
        assertThat(post("/tasks", Map.of("title", "Keep me", "due", "soon", "responsible", samId().value() + "")))
                .hasStatus(422)
                .bodyText()
                .contains("Keep me", "This is no date");
    }

    @Test
    void aTickCompletesAndItsUndoReopens() {
        var task = add(lead, "Send the quote", DAY);

        assertThat(post("/tasks/" + task.id() + "/completion", Map.of("from", "lead")))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/leads/" + lead.value());
        assertThat(company.in(() -> tasks.get(task.id())).orElseThrow().isDone())
                .isTrue();
        assertThat(post("/tasks/" + task.id() + "/reopening", Map.of())).hasStatus(303);
        assertThat(company.in(() -> tasks.get(task.id())).orElseThrow().isDone())
                .isFalse();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult get(String path) {
        return browser.get().uri(path).with(company.sam().signedIn()).exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String path, Map<String, String> form) {
        var request = browser.post().uri(path).with(company.sam().signedIn());
        form.forEach(request::param);
        return request.exchange();
    }

    private Task add(@Nullable LeadId on, String title, LocalDate due) {
        var change = company.in(() -> tasks.add(on, wish(title, due), sam()));
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done) change).task();
    }

    private Wish wish(String title, LocalDate due) {
        return new Wish(title, null, due, samId());
    }

    private io.firsthand.identity.Actor sam() {
        return company.sam().actor();
    }

    private PersonId samId() {
        return company.sam().person().id();
    }

    private int differences() {
        return company.in(() -> part.differences(lead, ledger.of(lead.value()))).size();
    }

    private LeadId lead() {
        var arrival = Arrival.of(
                ContactDetails.of("Grace Hopper", null, null, null),
                null,
                Source.UNKNOWN,
                null,
                Provenance.of(How.TYPED, Grade.C, MAY, null, null));
        return switch (company.in(() -> leads.create(arrival, company.maya().actor()))) {
            case Outcome.Created(var it) -> it;
            case Outcome.Seen _, Outcome.Unchanged _, Outcome.Refused _ -> throw new AssertionError();
        };
    }
}
