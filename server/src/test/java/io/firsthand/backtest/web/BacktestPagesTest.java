package io.firsthand.backtest.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.backtest.Backtest;
import io.firsthand.backtest.BacktestTest;
import io.firsthand.backtest.Backtests;
import io.firsthand.backtest.PastLeads;
import io.firsthand.identity.Cast;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BacktestTest
class BacktestPagesTest {

    private final Backtests backtests;
    private final PastLeads past;
    private final Cast cast;
    private final MockMvcTester browser;
    private Parley parley;

    BacktestPagesTest(Backtests backtests, PastLeads past, Cast cast, MockMvcTester browser) {
        this.backtests = backtests;
        this.past = past;
        this.cast = cast;
        this.browser = browser;
        parley = Parley.meet(cast, "Backtest pages");
    }

    @BeforeEach
    void begin() {
        parley = Parley.meet(cast, "Backtest pages");
        past.arrive(parley.company());
    }

    @Test
    void aProposalIsTestedAndTheFindingShownBesideTheVersionInForce() {
        past.inForce(parley, Parley.content("In force"));
        var proposal = past.draft(parley, Parley.content("Stricter").withThreshold(0));
        assertThat(get("/definitions/" + proposal.id() + "/backtests"))
                .hasStatusOk()
                .bodyText()
                .contains("Stricter", "Nothing tried yet")
                .doesNotContainPattern(">\\s*backtest\\.[a-z]");

        var started = browser.post()
                .uri("/definitions/" + proposal.id() + "/backtests")
                .param("from", "2026-01-01")
                .param("to", "2026-12-31")
                .param("leads", "all")
                .param("goal", "won")
                .param("within", "")
                .with(parley.mira().signedIn())
                .exchange();
        assertThat(started).hasStatus(303);
        var path = String.valueOf(started.getResponse().getHeader("Location"));
        finished(proposal.id());

        assertThat(get(path))
                .hasStatusOk()
                .bodyText()
                .contains("Precision", "In force", "booth_conversation 1", "/leads/")
                .doesNotContainPattern(">\\s*backtest\\.[a-z]");
    }

    @Test
    void whatIsWrongIsSaidBesideWhatWasTyped() {
        var proposal = past.draft(parley, Parley.content("Stricter"));
        var wrong = browser.post()
                .uri("/definitions/" + proposal.id() + "/backtests")
                .param("from", "yesterday")
                .param("to", "2026-12-31")
                .param("goal", "condition")
                .param("within", "5000")
                .param("condition", "source.chanel == ''")
                .with(parley.mira().signedIn())
                .exchange();

        assertThat(wrong).hasStatus(422).bodyText().contains("yesterday", "id=\"m-from\"", "id=\"m-within\"");
    }

    @Test
    void programsStartAndFollowABacktest() {
        var proposal = past.draft(parley, Parley.content("Stricter"));
        var uri = "/api/v1/definitions/" + proposal.id() + "/backtests";
        assertThat(post(uri, "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2027-01-01T00:00:00Z\",\"goal\":\"won\"}"))
                .hasStatus(202)
                .containsHeader("Location");
        var id = finished(proposal.id());

        assertThat(get("/api/v1/backtests/" + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.finding.counts.leads")
                .isEqualTo(24);
        assertThat(post(uri, "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2027-01-01T00:00:00Z\",\"goal\":\"rich\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("goal");
        assertThat(get("/api/v1/backtests/" + UUID.randomUUID())).hasStatus(404);
    }

    private UUID finished(UUID definition) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> parley.company()
                                .in(() -> backtests.of(definition))
                                .getFirst(),
                        it -> it.state() != Backtest.State.RUNNING)
                .id();
    }

    private MvcTestResult get(String uri) {
        return browser.get().uri(uri).with(parley.mira().signedIn()).exchange();
    }

    private MvcTestResult post(String uri, String json) {
        return browser.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(parley.mira().signedIn())
                .exchange();
    }
}
