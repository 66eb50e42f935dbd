package io.firsthand.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.AgreementTest;
import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.Parley;
import io.firsthand.agreement.Remarks;
import io.firsthand.agreement.Signatures;
import io.firsthand.agreement.State;
import io.firsthand.identity.Cast;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AgreementTest
class DefinitionPagesTest {

    private final Agreements agreements;
    private final Remarks remarks;
    private final Signatures signatures;
    private final Cast cast;
    private final MockMvcTester browser;
    private Parley parley;
    private Definition it;

    @SuppressWarnings("NullAway.Init") // before each test
    DefinitionPagesTest(
            Agreements agreements, Remarks remarks, Signatures signatures, Cast cast, MockMvcTester browser) {
        this.agreements = agreements;
        this.remarks = remarks;
        this.signatures = signatures;
        this.cast = cast;
        this.browser = browser;
    }

    @BeforeEach
    void draft() {
        parley = Parley.meet(cast, "Definition pages");
        it = parley.company()
                .in(() -> agreements.create(
                        Parley.content("Exhibition lead"), null, parley.mira().actor()));
    }

    @Test
    void aDraftIsProposedObjectedToMetSignedByBothSidesAndInForce() {
        post(parley.mira(), "/proposal", Map.of("revision", "1"), 303);
        post(parley.saul(), "/remarks", Map.of("line", "terms", "text", "Too quick for us", "kind", "objection"), 303);
        assertThat(get(parley.mira(), "")).contains("Too quick for us", "Meet it first");
        var objection =
                parley.company().in(() -> remarks.of(it.id())).getFirst().id();
        post(parley.mira(), "/remarks/" + objection + "/resolution", Map.of("text", "A day, then"), 303);

        var hash = it.hash();
        assertThat(get(parley.mira(), "/signature")).contains(hash, "Your pass phrase");
        sign(parley.mira(), hash, Cast.PASSPHRASE, 303);
        assertThat(get(parley.saul(), "")).contains("still to sign", "Mira Marketing");
        sign(parley.saul(), hash, Cast.PASSPHRASE, 303);

        assertThat(now().state()).isEqualTo(State.IN_FORCE);
        assertThat(get(parley.saul(), "")).contains("In force since", "Saul Sales", "A day, then");
        assertThat(get(parley.saul(), "/print")).contains("firsthand verify", hash, "Mira Marketing");
        assertThat(get(parley.saul(), "/verification")).contains("All of it is as it was recorded");
        assertThat(get(parley.saul(), "/content.json")).isEqualTo(it.content().json());
    }

    @Test
    void aWrongPassphraseIsToldAtItsFieldAndSignsNothing() {
        post(parley.mira(), "/proposal", Map.of("revision", "1"), 303);

        assertThat(sign(parley.mira(), it.hash(), "not the river in may", 422)).contains("not your pass phrase");
        assertThat(sign(parley.mira(), "0".repeat(64), Cast.PASSPHRASE, 409)).contains("changed since you read it");
        assertThat(parley.company().in(() -> signatures.of(it.id()))).isEmpty();
        sign(parley.company().rita(), it.hash(), Cast.PASSPHRASE, 403);
    }

    @Test
    void whatCouldNotBeTakenIsStillThereToBeMended() {
        var tooLong = "x".repeat(2001);

        assertThat(post(parley.saul(), "/remarks", Map.of("line", "terms", "text", tooLong, "kind", "comment"), 422))
                .contains(tooLong, "1 to 2,000 characters");
    }

    @Test
    void aProposalIsDeclinedWithItsReasonAndWhatWasTakenBackIsRestored() {
        post(parley.mira(), "/withdrawal", Map.of(), 303);
        post(parley.mira(), "/restoration", Map.of(), 303);
        post(parley.mira(), "/proposal", Map.of("revision", String.valueOf(now().revision())), 303);

        assertThat(post(parley.saul(), "/refusal", Map.of("reason", " "), 422)).contains("Say why");
        post(parley.saul(), "/refusal", Map.of("reason", "Nobody would qualify"), 303);

        assertThat(get(parley.mira(), "")).contains("Declined", "Nobody would qualify");
        post(parley.mira(), "/successor", Map.of(), 303);
        assertThat(parley.company().in(agreements::drafts))
                .singleElement()
                .satisfies(draft -> assertThat(draft.from()).isEqualTo(it.id()));
    }

    @Test
    void everybodyReadsAndDiscussesButOnlyWritersWrite() {
        var sam = parley.company().sam();

        assertThat(get(sam, ""))
                .contains("Were they spoken?", "Comment or object")
                .doesNotContain("Take back");
        post(sam, "/withdrawal", Map.of(), 403);
        post(sam, "/remarks", Map.of("line", "", "text", "Looks good", "kind", "comment"), 303);
        assertThat(get(sam, "")).contains("Looks good");
    }

    private Definition now() {
        return parley.company().in(() -> agreements.find(it.id())).orElseThrow();
    }

    private String sign(Cast.Member member, String hash, String passphrase, int status) {
        return post(member, "/signature", Map.of("hash", hash, "passphrase", passphrase), status);
    }

    private String get(Cast.Member member, String path) {
        return body(
                browser.get()
                        .uri("/definitions/" + it.id() + path)
                        .with(member.signedIn())
                        .exchange(),
                200);
    }

    private String post(Cast.Member member, String path, Map<String, String> form, int status) {
        var request = browser.post().uri("/definitions/" + it.id() + path).with(member.signedIn());
        form.forEach((name, value) -> request.param(name, value));
        return body(request.exchange(), status);
    }

    private static String body(MvcTestResult answer, int status) {
        try {
            var text = answer.getResponse().getContentAsString();
            assertThat(answer.getResponse().getStatus()).as(text).isEqualTo(status);
            return text;
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
