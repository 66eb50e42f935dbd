package io.firsthand.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.calendar.BusinessCalendar;
import io.firsthand.database.PublicId;
import io.firsthand.handoff.Answering;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffTest;
import io.firsthand.handoff.Handover;
import io.firsthand.handoff.RejectKind;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.Role;
import io.firsthand.mail.Mails;
import io.firsthand.mail.QueuedMail;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HandoffTest
class DigestTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Handover handover;
    private final Mornings mornings;
    private final Mails mails;
    private final Cast cast;
    private final MockMvcTester browser;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Parley parley;
    private Cast.Member mira;

    DigestTest(
            Handover handover,
            Mornings mornings,
            Mails mails,
            Cast cast,
            MockMvcTester browser,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.handover = handover;
        this.mornings = mornings;
        this.mails = mails;
        this.cast = cast;
        this.browser = browser;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.parley = handover.opens();
        this.mira = parley.company().maya();
    }

    @BeforeEach
    void aManager() {
        parley = handover.opens();
        mira = parley.company().maya();
        var email =
                new io.firsthand.identity.Email("mira@" + parley.company().id().value() + ".example");
        mira = cast.add(
                parley.company().workspace(), new NewPerson(email, "Mira Manager", Function.SALES, Role.MANAGER));
        send(morning(-1));
    }

    @Test
    void aMorningTellsWhatWasBrokenIsAtRiskWaitsAndCameBackOnce() {
        waiting("Waiting Wanda");
        var rejected = handover.offered(parley, handover.qualified(parley, "Rejected Rudi"));
        handover.reply(parley, rejected.id(), new Answering.Reject(RejectKind.DEFINITIONAL, "budget", "They rent"));
        var broken = handover.accepted(parley, handover.qualified(parley, "Broken Bert"));
        due(broken, nextMorning().minusSeconds(3_600));
        var morning = nextMorning();

        assertThat(send(morning)).isPositive();
        assertThat(send(morning.plusSeconds(60))).as("only once").isZero();

        var mail = digests().getFirst();
        assertThat(mail.mail().subject()).contains("This morning");
        assertThat(mail.mail().text())
                .contains(
                        "Waiting Wanda", "Rejected Rudi", "a criterion is not met", "Broken Bert", "One dispute waits");
        assertThat(mail.mail().html()).contains("Rejected Rudi", "/leads/").doesNotContain("<img", "<script");
        assertThat(mail.mail().unsubscribe()).contains("/unsubscribe/digest/");
    }

    @Test
    void thereIsNoneWhenThereIsNothingToTell() {
        assertThat(send(nextMorning())).isZero();
        assertThat(digests()).isEmpty();
    }

    @Test
    void twoNodesSendOne() throws Exception {
        waiting("Waiting Wanda");
        var morning = nextMorning();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node = 0; node < 4; node++) {
                nodes.execute(() -> send(morning));
            }
        }

        assertThat(digests()).hasSize(1);
    }

    @Test
    void itComesWhenTheDayOfWorkBeginsAlsoWhenTheClocksChange() {
        var calendar = BusinessCalendar.usual(BERLIN);

        assertThat(Mornings.morning(calendar, Instant.parse("2026-10-26T07:59:59Z")))
                .isEmpty();
        assertThat(Mornings.morning(calendar, Instant.parse("2026-10-26T08:00:00Z")))
                .contains(LocalDate.parse("2026-10-26"));
        assertThat(Mornings.morning(calendar, Instant.parse("2026-10-23T07:00:00Z")))
                .contains(LocalDate.parse("2026-10-23"));
        assertThat(Mornings.morning(calendar, Instant.parse("2026-10-25T12:00:00Z")))
                .isEmpty();
        var holiday = new BusinessCalendar(BERLIN, calendar.hours(), Set.of(LocalDate.parse("2026-10-26")));
        assertThat(Mornings.morning(holiday, Instant.parse("2026-10-26T12:00:00Z")))
                .isEmpty();
    }

    @Test
    void itIsEndedByOneClickWithoutSigningIn() {
        waiting("Waiting Wanda");
        send(nextMorning());
        var link = digests().getFirst().mail().unsubscribe();
        var path = String.valueOf(link).substring(String.valueOf(link).indexOf("/unsubscribe/"));

        assertThat(browser.get().uri(path).exchange()).hasStatusOk();
        assertThat(browser.post()
                        .uri(path)
                        .param("List-Unsubscribe", "One-Click")
                        .exchange())
                .hasStatusOk();

        waiting("Waiting Willi");
        send(nextMorning().plus(Duration.ofDays(7)));
        assertThat(digests()).hasSize(1);
        var id = PublicId.parse(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        assertThat(parley.company().in(() -> mornings.isEnded(id))).contains(true);
        assertThat(browser.get().uri("/unsubscribe/digest/" + "A".repeat(32)).exchange())
                .hasStatus(404);
    }

    private void waiting(String name) {
        due(
                handover.offered(parley, handover.qualified(parley, name)),
                nextMorning().plusSeconds(7_200));
    }

    /** As if its promises had been given so that they end then. */
    private void due(Handoff it, Instant at) {
        parley.company()
                .run(() -> transaction.executeWithoutResult(_ -> jdbc.sql("""
                        update clock set due_at = :due, risk_at = :risk
                        where workspace_id = :workspace and handoff_id = :handoff and ended_at is null
                        """)
                        .param("due", Timestamp.from(at))
                        .param("risk", Timestamp.from(at.minusSeconds(600)))
                        .param("workspace", parley.company().id().value())
                        .param("handoff", it.id())
                        .update()));
    }

    private static Instant nextMorning() {
        return morning(1);
    }

    /** The begin of the next day of work, or of the last one. */
    private static Instant morning(int step) {
        var day = Instant.now().atZone(BERLIN).toLocalDate().plusDays(step);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(step);
        }
        return day.atTime(9, 0).atZone(BERLIN).toInstant();
    }

    private int send(Instant now) {
        return parley.company()
                .in(() -> java.util.Objects.requireNonNull(transaction.execute(_ -> mornings.send(now))));
    }

    private List<QueuedMail> digests() {
        return parley.company().in(() -> mails.to(mira.person().email().value())).stream()
                .filter(it -> it.mail().kind().equals(Mornings.KIND))
                .toList();
    }
}
