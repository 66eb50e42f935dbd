package io.firsthand.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.ServerTest;
import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldType;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.statistics.Linear;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ConversionsTest {

    private final Instant longAgo = Instant.now().minus(Duration.ofDays(200));

    private final Conversions conversions;
    private final Behinds behinds;
    private final Leads leads;
    private final CustomFields fields;
    private final MockMvcTester browser;
    private final Cast cast;
    private final Random random = new Random(3);

    ConversionsTest(
            Conversions conversions,
            Behinds behinds,
            Leads leads,
            CustomFields fields,
            MockMvcTester browser,
            Cast cast) {
        this.conversions = conversions;
        this.behinds = behinds;
        this.leads = leads;
        this.fields = fields;
        this.browser = browser;
        this.cast = cast;
    }

    @Test
    void whatConvertsIsFoundExplainedAndNeverOrdersAnythingByItself() {
        var company = cast.found("What converts");
        company.run(() ->
                fields.define(Map.of("Plant", FieldType.TEXT, "Budget", FieldType.NUMBER, "Reason", FieldType.TEXT)));
        assertThat(get(company, "/insight/converts")).hasStatusOk().bodyText().contains("Nobody has looked yet");
        for (var i = 0; i < 150; i++) {
            var hit = random.nextDouble() < (i % 2 == 0 ? 0.75 : 0.2);
            arrive(company, i, i % 2 == 0 ? "big" : "small", hit);
        }
        var open = arrive(company, 999, "big", false);

        company.run(conversions::look);

        var found = company.in(() -> conversions.converts(Goal.SQL, Optional.empty(), Optional.empty()))
                .orElseThrow();
        assertThat(found.leads()).isEqualTo(151);
        assertThat(found.base().n()).isEqualTo(151);
        var surest = found.findings().stream()
                .filter(it -> it.characteristic().id().equals("custom.plant"))
                .findFirst()
                .orElseThrow();
        assertThat(surest.q()).isLessThan(0.001);
        assertThat(found.findings())
                .extracting(it -> it.characteristic().id())
                .doesNotContain("company.progress", "company.intensity", "company.waking");
        assertThat(found.suspicious()).extracting(Characteristic::id).containsExactly("custom.reason");
        assertThat(found.probability()).isPresent();
        adds(company, open);
        opens(company);
        shows(company, open);
        sets(company);
    }

    private LeadId arrive(Cast.Company company, int number, String size, boolean hit) {
        var at = longAgo.plus(Duration.ofHours(number % 150));
        var history = new ArrayList<Arrival.Past>();
        if (hit) {
            history.add(new Arrival.Past(Stage.MQL, at.plus(Duration.ofDays(1))));
            history.add(new Arrival.Past(Stage.SQL, at.plus(Duration.ofDays(2 + number % 9))));
        }
        return company.in(() -> {
            var outcome = leads.create(
                    Arrival.of(
                                    ContactDetails.of(
                                            "Lead " + number,
                                            "lead" + number + "@firm" + number + ".example",
                                            null,
                                            null),
                                    "Firm " + number,
                                    Source.of(number % 3 == 0 ? Channel.WEBINAR : Channel.REFERRAL, null),
                                    null,
                                    Provenance.of(How.TYPED, Grade.C, at, null, "Ada"))
                            .withCustom(
                                    hit
                                            ? Map.of("Plant", size, "Budget", (long) number, "Reason", "signed")
                                            : Map.of("Plant", size, "Budget", (long) number))
                            .withHistory(history),
                    company.maya().actor());
            if (!(outcome instanceof Outcome.Created(var lead))) {
                throw new IllegalStateException(String.valueOf(outcome));
            }
            return lead;
        });
    }

    private void adds(Cast.Company company, LeadId open) {
        var chance = company.in(() -> conversions.chance(open)).orElseThrow();
        var sum = chance.usual()
                + chance.parts().stream().mapToDouble(Chance.Part::logOdds).sum();

        assertThat(Linear.probability(sum)).isCloseTo(chance.probability(), within(1e-9));
        assertThat(chance.probability()).isBetween(0.5, 0.95);
        assertThat(chance.alike().n()).isPositive();
        assertThat(company.in(() -> conversions.probabilities(List.of(open))).get(open))
                .isCloseTo(chance.probability(), within(1e-12));
    }

    private void opens(Cast.Company company) {
        var behind = company.in(() -> behinds.of(Goal.SQL, "custom.plant", "big", Optional.empty(), 20))
                .orElseThrow();
        var rest = company.in(() -> behinds.of(Goal.SQL, "custom.plant", "big", behind.next(), 200))
                .orElseThrow();

        assertThat(behind.leads()).hasSize(20);
        assertThat(behind.leads()).doesNotContainAnyElementsOf(rest.leads());
        assertThat(behind.leads().size() + rest.leads().size()).isEqualTo(76);
        assertThat(company.in(() -> behinds.of(Goal.SQL, "custom.plant", "huge", Optional.empty(), 20)))
                .isEmpty();
    }

    private void shows(Cast.Company company, LeadId open) {
        assertThat(get(company, "/insight/converts?goal=sql&all=true"))
                .hasStatusOk()
                .bodyText()
                .contains("Plant", "more often", "less often", "Reason", "AUC", "How is this computed?")
                .contains("data-chart=\"diagonal\"", "/insight/funnel\"")
                .doesNotContainPattern(">\\s*conversion\\.[a-z]");
        assertThat(get(company, "/insight/converts?goal=won"))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody came to it yet");
        assertThat(get(company, "/insight/converts.csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("characteristic,value,leads")
                .contains("\"big\",76");
        assertThat(get(company, "/insight/converts/leads?goal=sql&characteristic=custom.plant&value=big"))
                .hasStatusOk()
                .bodyText()
                .contains("/leads/" + open.value());
        assertThat(get(company, "/leads/" + open.value()))
                .hasStatusOk()
                .bodyText()
                .contains("How likely it converts", "a usual lead", "together, which is");
        assertThat(get(company, "/api/v1/insight/converts?goal=sql")).hasStatusOk();
        assertThat(get(company, "/api/v1/insight/converts?goal=luck")).hasStatus(400);
    }

    private void sets(Cast.Company company) {
        assertThat(browser.post()
                        .uri("/insight/converts/setting")
                        .param("trusted", "custom.\0x")
                        .with(company.rita().signedIn()))
                .hasStatus(400);
        assertThat(company.in(conversions::setting).ordersInbox()).isFalse();
        assertThat(browser.post()
                        .uri("/insight/converts/setting")
                        .param("goal", "won")
                        .param("orders", "true")
                        .param("trusted", "custom.reason")
                        .with(company.rita().signedIn()))
                .hasStatus3xxRedirection();

        assertThat(company.in(conversions::setting))
                .isEqualTo(new Setting(Goal.WON, true, Set.of(), Set.of("custom.reason")));
        company.run(conversions::look);
        var found = company.in(() -> conversions.converts(Goal.WON, Optional.empty(), Optional.empty()))
                .orElseThrow();
        assertThat(found.probability()).isEmpty();
        assertThat(found.without()).hasValue("too_few");
    }

    @Test
    void aWorkspaceWithoutLeadsIsToldSo() {
        var company = cast.found("Nothing converts");

        company.run(conversions::look);

        assertThat(get(company, "/insight/converts")).hasStatusOk().bodyText().contains("No lead is old enough");
    }

    private MvcTestResult get(Cast.Company company, String uri) {
        return browser.get().uri(uri).with(company.rita().signedIn()).exchange();
    }
}
