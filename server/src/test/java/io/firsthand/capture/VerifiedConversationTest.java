package io.firsthand.capture;

import static io.firsthand.capture.Hall.json;
import static io.firsthand.capture.Hall.said;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.Proofs;
import io.firsthand.ledger.Sequencer;
import io.firsthand.ledger.Verification;
import io.firsthand.ledger.Verifications;
import io.firsthand.privacy.Marks;
import io.firsthand.privacy.Subject;
import io.firsthand.tlog.evidence.Bundle;
import io.firsthand.tlog.evidence.BundleCheck;
import io.firsthand.tlog.evidence.Finding;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaptureTest
class VerifiedConversationTest {

    private final Hall hall;
    private final CapturePart part;
    private final CaptureData data;
    private final Captures captures;
    private final FollowUpMails letters;
    private final Leads leads;
    private final Ledger ledger;
    private final Proofs proofs;
    private final Verifications verifications;
    private final Sequencer sequencing;
    private final Cast cast;
    private final JdbcClient jdbc;
    private Cast.Company company;
    private LeadId lead;
    private byte[] picture;

    VerifiedConversationTest(
            Hall hall,
            CapturePart part,
            CaptureData data,
            Captures captures,
            FollowUpMails letters,
            Leads leads,
            Ledger ledger,
            Proofs proofs,
            Verifications verifications,
            Sequencer sequencing,
            Cast cast,
            JdbcClient jdbc) {
        this.hall = hall;
        this.part = part;
        this.data = data;
        this.captures = captures;
        this.letters = letters;
        this.leads = leads;
        this.ledger = ledger;
        this.proofs = proofs;
        this.verifications = verifications;
        this.sequencing = sequencing;
        this.cast = cast;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void begin() {
        company = cast.found("Verified " + UUID.randomUUID());
        var phone = hall.phone(company, company.sam());
        picture = UploadsTest.picture(java.awt.Color.GREEN);
        var values = new HashMap<>(said("Grace Hopper", "grace@compilers.example", "Wants a compiler"));
        values.put(
                "image",
                Map.of(
                        "files",
                        List.of(Map.of(
                                "sha256",
                                UploadsTest.hash(picture),
                                "bytes",
                                (long) picture.length,
                                "type",
                                "image/png",
                                "role",
                                "front"))));
        var answer = hall.send(company.sam(), phone.capture(Instant.now().truncatedTo(MILLIS), values));
        lead = new LeadId(UUID.fromString(json(answer).get("lead").asString()));
        assertThat(hall.patch(company.sam(), "/capture/api/files/" + UploadsTest.hash(picture), 0, picture))
                .hasStatus(204);
    }

    @Test
    void whatIsShownIsWhatWasSigned() {
        assertThat(differences()).isEmpty();
        var id = hall.in(company, () -> captures.of(lead)).getFirst().id();
        var shown = hall.get(company.maya(), "/conversations/" + id + "/files/0");
        assertThat(shown).hasStatusOk().hasContentType("image/png");
        assertThat(shown.getResponse().getContentAsByteArray()).isEqualTo(picture);
    }

    @Test
    void verifiesOfflineDownToTheSignatureOfTheDevice() {
        sequencing.drain();

        var bundle = hall.in(company, () -> proofs.bundleOf(lead.value())).orElseThrow();
        var findings = BundleCheck.check(Bundle.parse(bundle.bytes()), Optional.empty());

        assertThat(findings).noneMatch(Finding.Failed.class::isInstance);
        assertThat(findings).anySatisfy(it -> {
            assertThat(it).isInstanceOf(Finding.Proven.class);
            assertThat(it.check()).isEqualTo(Finding.Check.DEVICE);
        });
        var check = hall.in(company, () -> verifications.verify(lead.value()));
        assertThat(check.isSound()).isTrue();
        assertThat(check.facts().getFirst().evidence())
                .isInstanceOfSatisfying(
                        Verification.Evidence.Proven.class,
                        it -> assertThat(it.device()).isPresent());
        assertThat(json(hall.get(company.sam(), "/capture/api/captures?ids=" + captured()))
                        .get("captures")
                        .get(0)
                        .get("index")
                        .isNumber())
                .isTrue();
    }

    @Test
    void notesChangedInTheLedgerShow() {
        sequencing.drain();
        hall.in(company, () -> jdbc.sql("""
                update ledger_fact set openings = replace(openings, 'Wants a compiler', 'Wants two compilers')
                 where workspace_id = :w and kind = 'lead.captured'
                """).param("w", company.id().value()).update());

        var check = hall.in(company, () -> verifications.verify(lead.value()));

        assertThat(check.isSound()).isFalse();
        assertThat(differences()).extracting(Difference::field).containsExactly("capture.field.notes");
    }

    private UUID captured() {
        return hall.in(company, () -> captures.of(lead)).getFirst().id();
    }

    @Test
    void aChangeBehindTheProductsBackShows() {
        change("notes = jsonb_set(notes, '{text}', '\"Wants two compilers\"')");
        assertThat(differences()).extracting(Difference::field).containsExactly("capture.field.notes");
        assertThat(differences().getFirst().shown()).contains("two compilers");
        change("notes = jsonb_set(notes, '{text}', '\"Wants a compiler\"'), grade = 'A'");
        assertThat(differences()).extracting(Difference::field).containsExactly("capture.field.conversation");
        change("grade = 'B', rep_id = '%s'"
                .formatted(company.maya().person().id().value()));
        assertThat(differences()).extracting(Difference::field).containsExactly("capture.field.conversation");
    }

    @Test
    void erasureTakesWhatWasSaidAndThePictures() {
        var subject = hall.in(
                company,
                () -> new Subject(Set.of(leads.get(lead).orElseThrow().contactId()), Set.of(lead), Marks.NONE));
        assertThat(hall.in(company, () -> data.of(subject)).getFirst().toString())
                .contains("Wants a compiler", "grace@compilers.example");

        var erased = hall.in(company, () -> data.erase(subject));

        assertThat(erased.things()).isEqualTo(1);
        assertThat(erased.files())
                .anySatisfy(it -> assertThat(it).startsWith("captures/").contains("/" + UploadsTest.hash(picture)))
                .allSatisfy(it -> assertThat(it).contains(UploadsTest.hash(picture)));
        assertThat(hall.in(company, () -> data.of(subject))).isEmpty();
        assertThat(hall.in(company, () -> data.keeps(subject))).hasSize(1);
        assertThat(hall.in(company, () -> captures.of(lead)).getFirst().told().text())
                .isNull();
    }

    @Test
    void theLetterIsMadeOfTheNotes() {
        var answer = json(hall.get(company.sam(), "/capture/api/follow-up/" + lead.value()));

        assertThat(answer.get("to").asString()).isEqualTo("grace@compilers.example");
        assertThat(answer.get("body").asString()).contains("Grace Hopper", "Wants a compiler", "Sam Sales");
        assertThat(hall.in(company, letters::canSend)).isFalse();
    }

    @Test
    void ownersAndAdministratorsRevokeDevicesAndNobodyElse() {
        var device = hall.in(company, () -> captures.of(lead)).getFirst().device();
        var path = "/devices/" + device.hex() + "/revocation";

        assertThat(hall.post(company.maya(), path, Map.of())).hasStatus(404);
        assertThat(hall.get(company.maya(), "/devices"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Test phone");
        assertThat(hall.get(company.rita(), "/devices"))
                .hasStatusOk()
                .bodyText()
                .contains("Test phone", "Sam Sales");
        assertThat(hall.post(company.sam(), path, Map.of())).hasStatus(303);
        assertThat(hall.get(company.sam(), "/devices")).bodyText().contains("revoked");
    }

    private List<Difference> differences() {
        return hall.in(company, () -> part.differences(lead, ledger.of(lead.value())));
    }

    private void change(String assignments) {
        hall.in(
                company,
                () -> jdbc.sql("update conversation set " + assignments + " where workspace_id = :w")
                        .param("w", company.id().value())
                        .update());
    }
}
