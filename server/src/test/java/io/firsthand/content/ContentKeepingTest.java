package io.firsthand.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.ServerTest;
import io.firsthand.content.Hearing.Place;
import io.firsthand.content.Hearings.Heard;
import io.firsthand.content.Piece.Wish;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Permission;
import io.firsthand.insight.InsightLeads;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Merges;
import io.firsthand.lead.Merging;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.ledger.Ledger;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Certificate;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.ErasureOrder;
import io.firsthand.privacy.Erasures;
import io.firsthand.privacy.NewConsent;
import io.firsthand.privacy.Obtained;
import io.firsthand.privacy.Purposes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What becomes of questions and content: when leads are merged or erased, when files come by API, and what they bring. */
@ServerTest
class ContentKeepingTest {

    private static final List<Stage> WAY = List.of(Stage.MQL, Stage.SAL, Stage.SQL, Stage.OPPORTUNITY);

    private final BuyerQuestions questions;
    private final Hearings hearings;
    private final QuestionFigures figures;
    private final Pieces pieces;
    private final PieceBook book;
    private final Sendings sendings;
    private final Effects effects;
    private final ContentPart part;
    private final Leads leads;
    private final Merges merges;
    private final Consents consents;
    private final Erasures erasures;
    private final InsightLeads insight;
    private final Ledger ledger;
    private final Clock clock;
    private final Cast cast;
    private final MockMvcTester browser;
    private Company company;
    private UUID sap;

    ContentKeepingTest(
            BuyerQuestions questions,
            Hearings hearings,
            QuestionFigures figures,
            Pieces pieces,
            PieceBook book,
            Sendings sendings,
            Effects effects,
            ContentPart part,
            Leads leads,
            Merges merges,
            Consents consents,
            Erasures erasures,
            InsightLeads insight,
            Ledger ledger,
            Clock clock,
            Cast cast,
            MockMvcTester browser) {
        this.questions = questions;
        this.hearings = hearings;
        this.figures = figures;
        this.pieces = pieces;
        this.book = book;
        this.sendings = sendings;
        this.effects = effects;
        this.part = part;
        this.leads = leads;
        this.merges = merges;
        this.consents = consents;
        this.erasures = erasures;
        this.insight = insight;
        this.ledger = ledger;
        this.clock = clock;
        this.cast = cast;
        this.browser = browser;
    }

    @BeforeEach
    void begin() {
        company = cast.found("Keeping " + UUID.randomUUID());
        sap = ((Asking.Asked) company.in(() -> questions.add(
                        Question.Kind.QUESTION,
                        "Does it integrate with SAP?",
                        company.maya().actor())))
                .question()
                .id();
    }

    @Test
    void whatALeadAskedAndGotGoesToTheLeadThatItWentIntoAndBack() {
        var grace = lead("Grace Hopper");
        var twin = lead("G. Hopper");
        var third = lead("Grace B. Hopper");
        List.of(grace, twin, third).forEach(it -> hear(it, clock.instant()));
        allow(twin);
        var sent = given(twin, published(), clock.instant());
        assertThat(leadsBehind()).isEqualTo(3);

        var first = merge(twin, third);
        var second = merge(grace, twin);
        assertThat(leadsBehind()).isOne();
        assertThat(company.in(() -> hearings.of(grace))).hasSize(3);
        assertThat(company.in(() -> sendings.of(grace)))
                .extracting(Sending::id)
                .containsExactly(sent.sending().id());
        assertThat(browser.get()
                        .uri("/leads/" + grace.value())
                        .with(company.sam().signedIn()))
                .bodyText()
                .contains("SAP in a page");
        browser.post().uri(path(sent)).exchange();
        assertThat(company.in(() -> leads.shown(grace)).orElseThrow().signals()).hasSize(1);

        company.run(() -> merges.separate(second, company.rita().actor()));
        assertThat(company.in(() -> hearings.of(grace))).hasSize(1);
        assertThat(company.in(() -> sendings.of(twin))).hasSize(1);
        assertThat(leadsBehind()).isEqualTo(2);
        company.run(() -> merges.separate(first, company.rita().actor()));
        assertThat(leadsBehind()).isEqualTo(3);
        assertThat(List.of(grace, twin, third))
                .allSatisfy(it -> assertThat(differences(it)).isEmpty());
    }

    @Test
    void aTouchMayBringSeveralQuestions() {
        var grace = lead("Grace Hopper");
        var typed = Map.of(
                "medium", "call",
                "direction", "outbound",
                "outcome", "reached",
                "content.asked", "Does it integrate with SAP?",
                "content.asked2", " What about the night shift? ",
                "content.asked3", "Does it integrate with SAP?");
        var request = browser.post()
                .uri("/leads/" + grace.value() + "/touches")
                .with(company.sam().signedIn());
        typed.forEach(request::param);
        assertThat(request).hasStatus3xxRedirection();

        assertThat(company.in(() -> hearings.of(grace)))
                .extracting(it -> it.said().orElse(""))
                .containsExactlyInAnyOrder("Does it integrate with SAP?", "What about the night shift?");
    }

    @Test
    void aFileComesByApiAndIsToldByItsBytes() {
        var piece = requested();
        var uri = "/api/v1/content/" + piece + "/files?language=en";
        var pdf = new MockMultipartFile("file", "SAP.pdf", "text/plain", "%PDF-1.7\n%âãÏÓ\n".getBytes(UTF_8));
        assertThat(send(uri, pdf)).hasStatusOk().bodyText().contains("SAP.pdf", "drafted");
        var program = new MockMultipartFile("file", "SAP.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1, 2});
        assertThat(send(uri, program)).hasStatus(400).bodyText().contains("\"file\"", ".pdf");
        assertThat(send("/api/v1/content/" + piece + "/files", pdf))
                .hasStatus(400)
                .bodyText()
                .contains("language");
        assertThat(browser.get().uri("/api/v1/content.csv").header("Authorization", bearer()))
                .hasStatusOk()
                .bodyText()
                .contains("SAP in a page", "Does it integrate with SAP?");
        assertThat(browser.get().uri("/questions.csv").with(company.sam().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Does it integrate with SAP?");
    }

    @Test
    void whoIsErasedLeavesNoWordNoLinkAndNoOpening() {
        var grace = lead("Grace Hopper");
        var own = company.in(() -> hearings.hear(
                        new Heard(grace, "Ask Grace Hopper of the night shift", Place.LEAD, null, clock.instant()),
                        null,
                        company.sam().actor()))
                .orElseThrow();
        hear(grace, clock.instant());
        allow(grace);
        var sent = given(grace, published(), clock.instant());
        browser.post().uri(path(sent)).exchange();
        var contact = company.in(() -> leads.get(grace)).orElseThrow().contactId();
        var order = new ErasureOrder(Set.of(contact), "Grace Hopper", Certificate.Cause.REQUEST, null, Set.of());
        company.run(() -> erasures.erase(order, company.rita().actor()));

        assertThat(company.in(() -> hearings.find(own.id())).orElseThrow().words())
                .isNull();
        assertThat(company.in(() -> hearings.of(grace)))
                .allSatisfy(it -> assertThat(it.words()).isNull());
        assertThat(company.in(() -> sendings.of(grace))).isEmpty();
        assertThat(browser.get().uri(path(sent))).hasStatus(404);
        assertThat(leadsBehind()).as("that somebody asked stays a number").isOne();
    }

    @Test
    void theEffectIsThatOfASlowLookAtLeadsOfTheSameStageAndSource() {
        var chance = new Random(11);
        var now = clock.instant();
        var piece = published();
        var all = new ArrayList<One>();
        for (var i = 0; i < 70; i++) {
            var channel = chance.nextBoolean() ? Channel.WEBINAR : Channel.REFERRAL;
            var captured = now.minus(Duration.ofDays(250 + chance.nextInt(50)));
            var reached = new ArrayList<Instant>();
            var at = captured;
            for (var j = chance.nextInt(WAY.size() + 1); j > 0; j--) {
                at = at.plus(Duration.ofDays(2 + chance.nextInt(60)));
                reached.add(at);
            }
            var asked = captured.plus(Duration.ofDays(chance.nextInt(230)));
            var lead = lead("Lead " + i, channel, captured, reached);
            hear(lead, asked);
            var sent = chance.nextBoolean() ? asked.plus(Duration.ofDays(chance.nextInt(12))) : null;
            if (sent != null) {
                given(lead, piece, sent);
            }
            all.add(new One(channel, reached, sent != null, sent == null ? asked : sent));
        }
        assertThat(company.in(() -> insight.catchUp(_ -> {}, () -> true))).isTrue();

        var effect = company.in(() -> effects.of(piece.id()));
        var slow = all.stream()
                .filter(it -> it.begun.isBefore(now.minus(Duration.ofDays(Effect.DAYS))))
                .toList();
        assertThat(effect.with().n()).isEqualTo(slow.stream().filter(One::got).count());
        assertThat(effect.with().hits())
                .isEqualTo(slow.stream().filter(it -> it.got && it.isFurther()).count());
        assertThat(effect.without().n())
                .isEqualTo(slow.stream().filter(it -> !it.got).count());
        assertThat(effect.matched().ratio()).isEqualTo(ratio(slow), within(1e-9));
        var interval = effect.matched().ratio(0.95);
        assertThat(interval.low()).isLessThan(effect.matched().ratio());
        assertThat(interval.high()).isGreaterThan(effect.matched().ratio());
        assertThat(effect.comparable())
                .isEqualTo(slow.stream()
                        .filter(it -> it.got && slow.stream().anyMatch(other -> !other.got && it.isLike(other)))
                        .count());
    }

    /** A lead as it was when it got the content, or asked. */
    private record One(Channel channel, List<Instant> reached, boolean got, Instant begun) {

        long stage() {
            return reached.stream().filter(it -> !it.isAfter(begun)).count();
        }

        boolean isFurther() {
            return reached.size() > stage()
                    && !reached.get((int) stage()).isAfter(begun.plus(Duration.ofDays(Effect.DAYS)));
        }

        boolean isLike(One other) {
            return channel == other.channel && stage() == other.stage();
        }
    }

    /** How many times as often, each pair of one with and one without weighed by how many are like them. */
    private static double ratio(List<One> all) {
        var with = 0.0;
        var without = 0.0;
        for (var one : all) {
            for (var other : all) {
                if (one.got && !other.got && one.isLike(other)) {
                    var like = all.stream().filter(one::isLike).count();
                    with += one.isFurther() ? 1.0 / like : 0;
                    without += other.isFurther() ? 1.0 / like : 0;
                }
            }
        }
        return with / without;
    }

    private MvcTestResult send(String uri, MockMultipartFile file) {
        return browser.post()
                .uri(uri)
                .multipart()
                .file(file)
                .with(request -> {
                    request.setContent(new byte[] {1});
                    return request;
                })
                .header("Authorization", bearer())
                .exchange();
    }

    private long leadsBehind() {
        return company.in(figures::weights).stream()
                .filter(it -> it.question().equals(sap))
                .mapToLong(Weight::leads)
                .sum();
    }

    private UUID merge(LeadId into, LeadId gone) {
        var merged = company.in(() -> merges.merge(
                leads.get(into).orElseThrow().contactId(),
                leads.get(gone).orElseThrow().contactId(),
                Set.of(),
                true,
                company.rita().actor()));
        return ((Merging.Merged) merged).merge();
    }

    private String bearer() {
        return cast.bearer(company.sam(), Permission.READ_LEADS, Permission.WRITE_LEADS);
    }

    private List<?> differences(LeadId lead) {
        return company.in(() -> part.differences(lead, ledger.of(lead.value())));
    }

    private void hear(LeadId lead, Instant at) {
        company.run(() -> hearings.hear(
                new Heard(lead, "Does it integrate with SAP?", Place.LEAD, null, at),
                null,
                company.sam().actor()));
    }

    private Giving.Given given(LeadId lead, Piece piece, Instant at) {
        return (Giving.Given) company.in(
                () -> sendings.link(lead, piece.id(), "en", at, company.sam().actor()));
    }

    private static String path(Giving.Given it) {
        return it.link().substring(it.link().indexOf("/c/"));
    }

    private UUID requested() {
        var wish = new Wish("SAP in a page", Piece.Kind.ONE_PAGER, null, null, null, null, null);
        return ((PieceChange.Done) company.in(
                        () -> pieces.request(wish, List.of(sap), company.maya().actor())))
                .piece()
                .id();
    }

    private Piece published() {
        var piece = requested();
        company.run(() -> pieces.add(
                piece, "en", "https://example.com/sap", company.maya().actor()));
        company.run(() -> pieces.approve(piece, company.sam().actor()));
        company.run(() -> pieces.publish(piece, null, company.maya().actor()));
        return company.in(() -> book.find(piece)).orElseThrow();
    }

    private void allow(LeadId lead) {
        var contact = company.in(() -> leads.get(lead)).orElseThrow().contactId();
        company.run(() -> consents.record(
                new NewConsent(
                        contact,
                        Purposes.NEWS,
                        Basis.CONSENT,
                        "Yes, send me news",
                        null,
                        "en",
                        clock.instant(),
                        Obtained.FORM,
                        Map.of()),
                company.maya().actor()));
    }

    private LeadId lead(String name) {
        return lead(name, Channel.REFERRAL, clock.instant(), List.of());
    }

    private LeadId lead(String name, Channel channel, Instant captured, List<Instant> reached) {
        var past = new ArrayList<Arrival.Past>();
        if (!reached.isEmpty()) {
            past.add(new Arrival.Past(Stage.INQUIRY, captured));
            for (var i = 0; i < reached.size(); i++) {
                past.add(new Arrival.Past(WAY.get(i), reached.get(i)));
            }
        }
        var email = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "@heron.example";
        var arrival = Arrival.of(
                        ContactDetails.of(name, email, null, null),
                        null,
                        Source.of(channel, null),
                        null,
                        Provenance.of(How.API, Grade.B, captured, null, null))
                .withHistory(past);
        return switch (company.in(
                        () -> leads.takeAll(List.of(arrival), company.maya().actor()))
                .getFirst()) {
            case Outcome.Created(var it) -> it;
            case Outcome.Seen _, Outcome.Unchanged _, Outcome.Refused _ -> throw new AssertionError();
        };
    }
}
