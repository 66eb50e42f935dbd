package io.firsthand.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Member;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.ledger.Sequencer;
import io.firsthand.show.Fair;
import io.firsthand.show.Shows;
import io.firsthand.tlog.evidence.Bundle;
import io.firsthand.tlog.evidence.BundleCheck;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DossierTest
class LeadPagesTest {

    private final MockMvcTester browser;
    private final Cast cast;
    private final Leads leads;
    private final Shows shows;
    private final Sequencer sequencer;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LeadPagesTest(
            MockMvcTester browser,
            Cast cast,
            Leads leads,
            Shows shows,
            Sequencer sequencer,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.browser = browser;
        this.cast = cast;
        this.leads = leads;
        this.shows = shows;
        this.sequencer = sequencer;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aTypedLeadIsShownWithItsTrustCard() {
        var sam = cast.found("Typed").sam();

        var page = get(sam, create(sam, Map.of("contact.name", "Ada Lovelace", "notes", "Wants a loom")));

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Ada Lovelace", "Sam Sales", "Wants a loom", "Grade C", "Typed in");
    }

    @Test
    void aTypedLeadCountsForTheShowThatWasChosenAndACorrectionMovesIt() {
        var company = cast.found("Typed at a show");
        var sam = company.sam();
        var show = Fair.planned(shows, company, Fair.wish("Packwerk"));
        var other = Fair.planned(shows, company, Fair.wish("Interpack"));
        assertThat(get(sam, "/leads/new")).bodyText().contains("Packwerk 2026", "Interpack 2026");

        var path = create(
                sam, Map.of("contact.name", "Ada", "source.event", show.id().toString()));

        var id = new LeadId(UUID.fromString(path.replace("/leads/", "")));
        var lead = company.in(() -> leads.get(id)).orElseThrow();
        assertThat(lead.source().event()).isEqualTo(show.id());
        assertThat(lead.source().campaign()).isEqualTo("Packwerk");
        assertThat(lead.provenance().place()).isEqualTo("Packwerk");
        assertThat(lead.provenance().at()).isBefore(show.ends());

        assertThat(get(sam, path + "/source")).bodyText().contains("value=\"" + show.id() + "\" selected");
        post(sam, path + "/source", moved(other.id().toString()));
        assertThat(company.in(() -> leads.get(id)).orElseThrow().source().event())
                .isEqualTo(other.id());
        post(sam, path + "/source", moved(UUID.randomUUID().toString()));
        assertThat(company.in(() -> leads.get(id)).orElseThrow().source().event())
                .isNull();
    }

    private static Map<String, String> moved(String show) {
        return Map.of("source.channel", "booth_conversation", "source.event", show, "reason", "Ada told us so");
    }

    @Test
    void keepsWhatWasTypedWhenALeadIsRefused() {
        var sam = cast.found("Refused").sam();

        var answer =
                post(sam, "/leads", Map.of("contact.email", "<no mail>", "source.channel", "chat", "notes", "keep me"));

        assertThat(answer).hasStatus(422).bodyText().contains("&lt;no mail", "keep me", "This is no e-mail address");
    }

    @Test
    void aCorrectedSourceShowsTheOriginalAndTheReason() {
        var rita = cast.found("Corrected").rita();
        var lead = create(rita, Map.of("contact.name", "Bo"));

        assertThat(post(rita, lead + "/source", Map.of("source.channel", "referral", "reason", "")))
                .hasStatus(422);
        assertThat(post(rita, lead + "/source", Map.of("source.channel", "referral", "reason", "Bo told us so")))
                .hasStatus(303);

        assertThat(get(rita, lead)).bodyText().contains("trust-was\">Booth conversation", "Referral", "Bo told us so");
    }

    @Test
    void aChangeMadeOnAnOldPageOverwritesNothingAndLosesNothing() {
        var sam = cast.found("Stale").sam();
        var lead = create(sam, Map.of("contact.name", "Cleo"));
        post(sam, lead + "/edit", Map.of("version", "1", "contact.name", "Cleopatra"));

        var late = post(sam, lead + "/edit", Map.of("version", "1", "contact.name", "Cleo P."));

        assertThat(late).hasStatus(409).bodyText().contains("Cleopatra", "value=\"Cleo P.\"");
        assertThat(get(sam, lead)).bodyText().contains("<h1>Cleopatra</h1>");
    }

    @Test
    void whatElseWasWrittenOnALeadIsNoReasonToRefuseWhatWasTypedIntoTheForm() throws UnsupportedEncodingException {
        var sam = cast.found("Edited").sam();
        var lead = create(sam, Map.of("contact.name", "Eve"));
        var form = Pattern.compile("name=\"seen\" value=\"(\\w+)\"")
                .matcher(get(sam, lead + "/edit").getResponse().getContentAsString());
        assertThat(form.find()).isTrue();
        post(sam, lead + "/tags", Map.of("tags", "Walk-in"));
        var typed = Map.of("version", "1", "seen", form.group(1), "contact.name", "Eve Adams");

        assertThat(post(sam, lead + "/edit", typed)).hasStatus(303);
        assertThat(get(sam, lead)).bodyText().contains("<h1>Eve Adams</h1>");
        assertThat(post(sam, lead + "/edit", typed)).as("of an older name").hasStatus(409);
    }

    @Test
    void aLeadIsMovedFromTheStageThatWasSeenWhateverElseHappenedToItMeanwhile() {
        var sam = cast.found("Seen").sam();
        var lead = create(sam, Map.of("contact.name", "Eve"));
        post(sam, lead + "/tags", Map.of("tags", "Walk-in"));

        assertThat(post(sam, lead + "/stage", Map.of("stage", "mql", "was", "inquiry")))
                .hasStatus(303);
        assertThat(get(sam, lead)).bodyText().contains("Moved to MQL");

        post(sam, lead + "/stage", Map.of("stage", "sal", "was", "inquiry"));
        assertThat(get(sam, lead)).bodyText().doesNotContain("Moved to SAL");
    }

    @Test
    void aNoteCannotBeEmpty() {
        var sam = cast.found("Noted").sam();
        var lead = create(sam, Map.of("contact.name", "Dora"));

        assertThat(post(sam, lead + "/notes", Map.of("notes", " "))).hasStatus(422);
        assertThat(post(sam, lead + "/notes", Map.of("notes", "Called back"))).hasStatus(303);
        assertThat(get(sam, lead)).bodyText().contains("Called back");
    }

    @Test
    void htmlInEveryFieldIsShownAsText() {
        var sam = cast.found("Hostile").sam();
        var evil = "<script>alert(1)</script>'\" or 1=1 --";

        var lead =
                create(sam, Map.of("contact.name", evil, "contact.title", evil, "company.name", evil, "notes", evil));

        assertThat(get(sam, lead))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert");
    }

    @Test
    void verifyingSaysWhatIsProvenAndWhatIsNot() {
        var sam = cast.found("Proven").sam();
        var lead = create(sam, Map.of("contact.name", "Emil"));
        sequencer.drain();

        assertThat(get(sam, lead + "/verification"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing was changed: what you see is what was recorded.", "Not proven");
    }

    @Test
    void aLeadWhoseFactsAreNotYetInTheLogSaysSo() {
        var sam = cast.found("Waiting").sam();
        var lead = create(sam, Map.of("contact.name", "Finn"));

        assertThat(get(sam, lead)).bodyText().contains("on its way into the log");
        assertThat(get(sam, lead + "/verification")).bodyText().contains("the newest facts are on their way");
        assertThat(get(sam, lead + "/proof")).hasStatus(303);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage = 'won' | Stage",
                "owner_id = null | Owner",
                "channel = 'referral' | Source",
                "source = jsonb_build_object('channel', 'referral') | Source",
            })
    void anEditBehindTheProductsBackShows(String edit, String field) {
        var company = cast.found("Behind " + edit);
        var sam = company.sam();
        var lead = create(sam, Map.of("contact.name", "Gil"));
        post(sam, lead + "/owner", Map.of("owner", sam.person().id().value().toString()));
        sequencer.drain();

        company.run(() -> transaction.executeWithoutResult(
                _ -> jdbc.sql("update lead set " + edit).update()));

        assertThat(get(sam, lead + "/verification"))
                .bodyText()
                .contains("What you see is not what was recorded.", "<b>" + field + "</b>");
    }

    @Test
    void theProofOfALeadIsAFileThatPassesTheChecker() throws Exception {
        var sam = cast.found("Bundled").sam();
        var lead = create(sam, Map.of("contact.name", "Hugo"));
        sequencer.drain();

        var bundle = Bundle.parse(get(sam, lead + "/proof").getResponse().getContentAsByteArray());

        assertThat(BundleCheck.isValid(BundleCheck.check(bundle, Optional.empty())))
                .isTrue();
    }

    private String create(Member member, Map<String, String> typed) {
        var form = new HashMap<>(typed);
        form.putIfAbsent("source.channel", "booth_conversation");
        var answer = post(member, "/leads", form);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult get(Member member, String path) {
        return browser.get().uri(path).with(member.signedIn()).exchange();
    }

    private MvcTestResult post(Member member, String path, Map<String, String> typed) {
        var request = browser.post().uri(path).with(member.signedIn());
        typed.forEach(request::param);
        return request.exchange();
    }
}
