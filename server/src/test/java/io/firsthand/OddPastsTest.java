package io.firsthand;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.conversion.Conversions;
import io.firsthand.diagnosis.Diagnoses;
import io.firsthand.diagnosis.Saved;
import io.firsthand.identity.Cast;
import io.firsthand.insight.InsightPast;
import io.firsthand.lead.Channel;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.review.Reviews;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever strange past a workspace has: every page of insight, the review, the diagnostic and the API say something true. */
@ServerTest
class OddPastsTest {

    private static final List<String> PAGES = List.of(
            "/insight/funnel",
            "/insight/funnel.csv",
            "/insight/times",
            "/insight/times?stage=opportunity",
            "/insight/velocity",
            "/insight/velocity?span=all",
            "/insight/speed",
            "/insight/sources",
            "/insight/sources?by=campaign",
            "/insight/sources.csv",
            "/insight/trends",
            "/insight/trends?span=all",
            "/insight/forecast",
            "/insight/converts",
            "/insight/converts?goal=won",
            "/insight/converts.csv",
            "/scoreboard",
            "/scoreboard?span=all&by=source",
            "/feedback",
            "/reviews",
            "/diagnosis");
    private static final List<String> PROGRAMS = List.of(
            "/insight/funnel",
            "/insight/times",
            "/insight/velocity",
            "/insight/responses",
            "/insight/sources?by=campaign",
            "/insight/trends",
            "/insight/forecast",
            "/insight/converts",
            "/scoreboard",
            "/reviews",
            "/diagnoses");

    private final Leads leads;
    private final Opportunities opportunities;
    private final Conversions conversions;
    private final Diagnoses diagnoses;
    private final Reviews reviews;
    private final MockMvcTester browser;
    private final Cast cast;

    OddPastsTest(
            Leads leads,
            Opportunities opportunities,
            Conversions conversions,
            Diagnoses diagnoses,
            Reviews reviews,
            MockMvcTester browser,
            Cast cast) {
        this.leads = leads;
        this.opportunities = opportunities;
        this.conversions = conversions;
        this.diagnoses = diagnoses;
        this.reviews = reviews;
        this.browser = browser;
        this.cast = cast;
    }

    /** What happened, and what a page then has to say. */
    enum Past {
        NOTHING("/insight/velocity", "No opportunities yet") {
            @Override
            void happens(InsightPast it) {}
        },
        ONE_LEAD("/insight/funnel", "n = 1") {
            @Override
            void happens(InsightPast it) {
                it.lead("Ada", Channel.WEBINAR, "Autumn", Duration.ofDays(40));
            }
        },
        NO_OUTCOMES("/insight/forecast", "No open opportunities") {
            @Override
            void happens(InsightPast it) {
                for (var i = 0; i < 30; i++) {
                    it.lead("Lead " + i, i % 2 == 0 ? Channel.WEBINAR : Channel.CHAT, null, Duration.ofDays(90 - i));
                }
            }
        },
        ALL_WON("/insight/velocity", "Nothing is open in EUR") {
            @Override
            void happens(InsightPast it) {
                for (var i = 0; i < 30; i++) {
                    it.won("Buyer " + i, Duration.ofDays(120 - i), "1000", "EUR");
                }
            }
        },
        ALL_LOST("/insight/sources", "0") {
            @Override
            void happens(InsightPast it) {
                for (var i = 0; i < 30; i++) {
                    it.deal("Lost " + i, Duration.ofDays(120 - i), "1000", "EUR", Duration.ofDays(20), false);
                }
            }
        },
        FOUR_CURRENCIES("/insight/forecast", "CHF") {
            @Override
            void happens(InsightPast it) {
                var currencies = List.of("EUR", "USD", "GBP", "CHF");
                for (var i = 0; i < 48; i++) {
                    var amount = i % 11 == 0 ? "-700" : i % 13 == 0 ? "0" : String.valueOf(1_000 + i);
                    var cycle = i % 3 == 0 ? null : Duration.ofDays(10 + i % 20);
                    it.deal("Deal " + i, Duration.ofDays(100 - i), amount, currencies.get(i % 4), cycle, i % 3 == 1);
                }
            }
        },
        OUTCOMES_BEFORE_THE_LEAD("/insight/funnel", "times that say nothing") {
            @Override
            void happens(InsightPast it) {
                var now = Instant.now();
                for (var i = 0; i < 5; i++) {
                    it.arrives(
                            "Before " + i,
                            How.API,
                            now.minus(Duration.ofDays(5)),
                            i % 2 == 0 ? Stage.WON : Stage.LOST,
                            now.minus(Duration.ofDays(90)));
                }
            }
        },
        IMPORTED_WITHOUT_DATES("/insight/funnel", "times that say nothing") {
            @Override
            void happens(InsightPast it) {
                var now = Instant.now();
                for (var i = 0; i < 20; i++) {
                    it.arrives("Undated " + i, How.IMPORT, now, i % 2 == 0 ? Stage.WON : null, now);
                }
            }
        },
        ALL_AT_ONCE("/insight/funnel", "60") {
            @Override
            void happens(InsightPast it) {
                for (var i = 0; i < 60; i++) {
                    it.lead("Flood " + i, Channel.ADVERTISEMENT, "Spam", Duration.ofHours(30));
                }
            }
        },
        CLOCKS_ASKEW("/insight/funnel", "Lead") {
            @Override
            void happens(InsightPast it) {
                it.lead("Long ago", Channel.CHAT, null, Duration.ofDays(365 * 25));
                it.lead("Just now", Channel.CHAT, null, Duration.ofSeconds(1));
                it.deal("Quick", Duration.ofDays(30), "100", "EUR", Duration.ZERO, true);
            }
        };

        private final String page;
        private final String says;

        Past(String page, String says) {
            this.page = page;
            this.says = says;
        }

        abstract void happens(InsightPast it);
    }

    @ParameterizedTest
    @EnumSource(Past.class)
    void everyPageTheDiagnosticAndTheApiSaySomethingTrue(Past past) {
        var company = cast.found("Odd " + past + " " + UUID.randomUUID());
        past.happens(new InsightPast(leads, opportunities, company));
        company.run(conversions::look);
        var run = company.in(() -> diagnoses.run(company.rita().actor().id()).orElseThrow());
        assertThat(run.state()).isEqualTo(Saved.State.DONE);
        var review = company.in(() -> reviews.prepare(
                        reviews.running(),
                        ZoneOffset.UTC,
                        company.rita().actor().id()))
                .orElseThrow();

        PAGES.forEach(it -> sound(page(company, it), it));
        sound(page(company, "/reviews/" + review.id()), "review");
        sound(page(company, "/reviews/" + review.id() + "/print"), "minutes");
        sound(page(company, "/diagnosis/" + run.id()), "diagnosis");
        sound(page(company, "/diagnosis/" + run.id() + "/report.html"), "report");
        assertThat(page(company, past.page)).contains(past.says);
        PROGRAMS.forEach(it -> sound(api(company, it), it));
        sound(api(company, "/diagnoses/" + run.id()), "diagnosis for programs");
        latest(company).forEach(it -> sound(page(company, "/leads/" + it.value()), "trust card"));
    }

    private List<LeadId> latest(Cast.Company company) {
        var found = api(company, "/leads?limit=2");
        return Pattern.compile("\"id\":\"([0-9a-f-]{36})\"")
                .matcher(found)
                .results()
                .limit(1)
                .map(it -> new LeadId(UUID.fromString(it.group(1))))
                .toList();
    }

    /** No number that is none, and no word that was forgotten. */
    private static void sound(String text, String where) {
        var shown = text.replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>", " ").replaceAll("<[^>]*>", " ");
        assertThat(shown)
                .as(where)
                .doesNotContainPattern("\\bNaN\\b|Infinity|∞|\\bundefined\\b|\uFFFD")
                .doesNotContainPattern(
                        "\\b(insight|diagnosis|review|scoreboard|feedback|conversion)\\.[a-z]+\\.[a-zA-Z.]+");
    }

    private String page(Cast.Company company, String path) {
        return body(browser.get().uri(path).with(company.rita().signedIn()).exchange(), path);
    }

    private String api(Cast.Company company, String path) {
        return body(
                browser.get()
                        .uri("/api/v1" + path)
                        .header("Authorization", cast.bearer(company.rita()))
                        .exchange(),
                path);
    }

    private static String body(MvcTestResult result, String path) {
        assertThat(result).as(path).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
