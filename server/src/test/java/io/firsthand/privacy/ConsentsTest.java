package io.firsthand.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Merges;
import io.firsthand.lead.Merging;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.privacy.Consenting.Recorded;
import io.firsthand.privacy.Consenting.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PrivacyModuleTest
class ConsentsTest {

    private static final Instant MAY = Instant.parse("2026-05-04T09:30:00Z");
    private static final String WORDING = "Yes, send me news by e-mail. I can stop them at any time.";

    private final Consents consents;
    private final Objections objections;
    private final Purposes purposes;
    private final Leads leads;
    private final Merges merges;
    private final Cast cast;
    private Cast.Company company;
    private Lead lead;

    ConsentsTest(Consents consents, Objections objections, Purposes purposes, Leads leads, Merges merges, Cast cast) {
        this.merges = merges;
        this.consents = consents;
        this.objections = objections;
        this.purposes = purposes;
        this.leads = leads;
        this.cast = cast;
        this.company = cast.home();
        this.lead = company.in(this::grace);
    }

    @BeforeEach
    void begin() {
        company = cast.found("Consents " + UUID.randomUUID());
        lead = company.in(this::grace);
    }

    private Lead grace() {
        var arrival = Arrival.of(
                ContactDetails.of("Grace Hopper", "grace@flowmatic.com", null, null),
                null,
                Source.of(Channel.CONTACT_FORM, null),
                null,
                Provenance.of(How.TYPED, Grade.C, MAY, null, null));
        return leads.create(arrival, company.maya().actor()) instanceof Outcome.Refused refused
                ? Optional.<Lead>empty().orElseThrow(() -> new AssertionError(refused))
                : leads.list(LeadQuery.ALL, Optional.empty(), 1).leads().getFirst();
    }

    private NewConsent news(ContactId contact) {
        return new NewConsent(
                contact,
                Purposes.NEWS,
                Basis.CONSENT,
                WORDING,
                "3",
                "en",
                MAY,
                Obtained.FORM,
                Map.of("submission", "4711"));
    }

    private MayContact may(String purpose, ContactWay way) {
        return company.in(() -> consents.mayContact(lead.contactId(), purpose, way));
    }

    @Test
    void aConsentIsKeptWithItsWordingTimeAndProofAndIsAFactOnTheLead() {
        var recorded = company.in(
                () -> consents.record(news(lead.contactId()), company.maya().actor()));

        assertThat(recorded).isInstanceOfSatisfying(Recorded.class, it -> {
            assertThat(it.consent().wording()).isEqualTo(WORDING);
            assertThat(it.consent().proof()).containsEntry("submission", "4711");
        });
        assertThat(company.in(() -> consents.of(lead.contactId()))).containsExactly(((Recorded) recorded).consent());
        assertThat(company.in(() -> leads.timeline(lead.id())).getLast()).satisfies(it -> {
            assertThat(it.kind()).isEqualTo(PrivacyKinds.CONSENT_RECORDED);
            assertThat(it.values().get("change")).containsEntry("wording", WORDING);
        });
    }

    @Test
    void whatNeedsAConsentIsNotDoneWithout() {
        assertThat(may(Purposes.NEWS, ContactWay.EMAIL)).isEqualTo(new MayContact.NoBasis());
        assertThat(may(Purposes.ENQUIRY, ContactWay.EMAIL)).isEqualTo(new MayContact.Yes(Basis.CONTRACT));

        company.in(() -> consents.record(news(lead.contactId()), company.maya().actor()));

        assertThat(may(Purposes.NEWS, ContactWay.EMAIL)).isEqualTo(new MayContact.Yes(Basis.CONSENT));
    }

    @Test
    void aConsentTakenBackIsRespectedFromThenOn() {
        company.in(() -> consents.record(news(lead.contactId()), company.maya().actor()));

        var withdrawn = company.in(() -> consents.withdraw(
                lead.contactId(),
                Purposes.NEWS,
                MAY.plusSeconds(60),
                Obtained.EMAIL,
                "Too many",
                company.sam().actor()));

        assertThat(withdrawn).isEqualTo(1);
        assertThat(may(Purposes.NEWS, ContactWay.EMAIL)).isEqualTo(new MayContact.Withdrawn());
        assertThat(company.in(() -> leads.timeline(lead.id())).getLast().kind())
                .isEqualTo(PrivacyKinds.CONSENT_WITHDRAWN);
    }

    @Test
    void whoObjectsToCallsMayStillBeWrittenTo() {
        company.in(() -> consents.record(news(lead.contactId()), company.maya().actor()));
        company.in(() -> objections.add(
                lead.contactId(),
                ContactWay.PHONE,
                "Asked at the booth",
                company.sam().actor()));

        assertThat(may(Purposes.NEWS, ContactWay.EMAIL).isAllowed()).isTrue();
        assertThat(may(Purposes.ENQUIRY, ContactWay.PHONE))
                .isEqualTo(new MayContact.Objected(ContactWay.PHONE, "Asked at the booth"));
        assertThat(company.in(() -> leads.get(lead.id())).orElseThrow().doNotContact())
                .containsExactly("phone");
    }

    @Test
    void whatSomebodyRefusedBeforeTheyWereMergedIntoAnotherIsRespectedAfterwards() {
        var sam = company.sam().actor();
        company.run(() -> consents.record(news(lead.contactId()), sam));
        var twin = twin("g.hopper@flowmatic.com");
        company.run(() -> objections.add(twin, ContactWay.EMAIL, "Never again", sam));
        merge(twin);

        assertThat(may(Purposes.NEWS, ContactWay.EMAIL))
                .isEqualTo(new MayContact.Objected(ContactWay.EMAIL, "Never again"));
        assertThat(company.in(() -> objections.of(List.of(lead.contactId())))).hasSize(1);
        assertThat(company.<Boolean>in(
                        () -> objections.end(lead.contactId(), ContactWay.EMAIL, "She asked for it", sam)))
                .isTrue();
        assertThat(may(Purposes.NEWS, ContactWay.EMAIL).isAllowed()).isTrue();

        var other = twin("hopper@flowmatic.com");
        company.run(() -> {
            consents.record(news(other), sam);
            consents.withdraw(other, Purposes.NEWS, MAY.plusSeconds(60), Obtained.EMAIL, null, sam);
        });
        merge(other);
        assertThat(may(Purposes.NEWS, ContactWay.EMAIL)).isEqualTo(new MayContact.Withdrawn());
    }

    @Test
    void whatSomebodyAllowedBeforeTheyWereMergedIntoAnotherIsNotCountedForTheOther() {
        var twin = twin("g.hopper@flowmatic.com");
        company.run(() -> consents.record(news(twin), company.sam().actor()));
        merge(twin);

        assertThat(may(Purposes.NEWS, ContactWay.EMAIL)).isEqualTo(new MayContact.NoBasis());
    }

    private ContactId twin(String email) {
        var arrival = Arrival.of(
                ContactDetails.of("G. Hopper", email, null, null),
                null,
                Source.of(Channel.CONTACT_FORM, null),
                null,
                Provenance.of(How.TYPED, Grade.C, MAY, null, null));
        var made = (Outcome.Created)
                company.in(() -> leads.create(arrival, company.maya().actor()));
        return company.in(() -> leads.get(made.lead())).orElseThrow().contactId();
    }

    private void merge(ContactId twin) {
        assertThat(company.in(() -> merges.merge(
                        lead.contactId(), twin, Set.of(), true, company.rita().actor())))
                .isInstanceOf(Merging.Merged.class);
    }

    @Test
    void whoObjectsToEverythingIsNotContactedUntilTheObjectionEnds() {
        company.in(() -> consents.record(news(lead.contactId()), company.maya().actor()));
        company.in(() -> objections.add(
                lead.contactId(), ContactWay.ANY, "Lawyer wrote", company.sam().actor()));

        assertThat(may(Purposes.NEWS, ContactWay.EMAIL).isAllowed()).isFalse();
        company.in(() -> objections.end(
                lead.contactId(), ContactWay.ANY, "She called us", company.sam().actor()));
        assertThat(may(Purposes.NEWS, ContactWay.EMAIL).isAllowed()).isTrue();
        assertThat(company.in(() -> leads.get(lead.id())).orElseThrow().doNotContact())
                .isEmpty();
    }

    @Test
    void oneBadConsentDoesNotHurtTheOthers() {
        var wordless = new NewConsent(
                lead.contactId(), "unheard-of", Basis.CONSENT, " ", null, null, MAY, Obtained.API, Map.of());
        var nobodys = news(new ContactId(UUID.randomUUID()));

        var outcomes = company.in(() -> consents.recordAll(
                List.of(wordless, nobodys, news(lead.contactId())),
                company.maya().actor()));

        assertThat(outcomes.getFirst())
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.mistakes())
                                .extracting(Mistake::reason)
                                .containsExactly(Reason.UNKNOWN_PURPOSE, Reason.MISSING));
        assertThat(outcomes.get(1)).isEqualTo(new Consenting.UnknownContact());
        assertThat(outcomes.getLast()).isInstanceOf(Recorded.class);
    }

    @Test
    void aWorkspaceHasPurposesOfItsOwnAndChangesTheUsualOnes() {
        assertThat(company.in(() -> purposes.put("magazine", "Our magazine", Basis.CONSENT, false)))
                .isEmpty();
        assertThat(company.in(() -> purposes.put(Purposes.CALLS, null, Basis.LEGITIMATE_INTERESTS, false)))
                .isEmpty();
        assertThat(company.in(() -> purposes.put("No Id", null, Basis.CONSENT, false)))
                .extracting(Mistake::reason)
                .containsExactly(Reason.NOT_A_PURPOSE, Reason.MISSING);

        assertThat(company.in(purposes::all)).extracting(Purpose::id).endsWith("magazine");
        assertThat(may(Purposes.CALLS, ContactWay.PHONE)).isEqualTo(new MayContact.Yes(Basis.LEGITIMATE_INTERESTS));
    }

    @Test
    void noNeighbourSeesAConsent() {
        company.in(() -> consents.record(news(lead.contactId()), company.maya().actor()));
        var neighbour = cast.found("Consents " + UUID.randomUUID());

        assertThat(neighbour.in(() -> consents.of(lead.contactId()))).isEmpty();
        assertThat(neighbour.in(() ->
                        consents.record(news(lead.contactId()), neighbour.maya().actor())))
                .isEqualTo(new Consenting.UnknownContact());
    }
}
