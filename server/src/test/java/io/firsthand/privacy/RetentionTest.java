package io.firsthand.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.privacy.RetentionRule.Mode;
import io.firsthand.privacy.RetentionRule.Whom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PrivacyModuleTest
class RetentionTest {

    private final Retention retention;
    private final Consents consents;
    private final Objections objections;
    private final Erasures erasures;
    private final Leads leads;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Cast.Company company;

    RetentionTest(
            Retention retention,
            Consents consents,
            Objections objections,
            Erasures erasures,
            Leads leads,
            Cast cast,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.retention = retention;
        this.consents = consents;
        this.objections = objections;
        this.erasures = erasures;
        this.leads = leads;
        this.cast = cast;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.company = cast.home();
    }

    @BeforeEach
    void begin() {
        company = cast.found("Retention " + UUID.randomUUID());
    }

    private LeadId somebody(String name) {
        var arrival = Arrival.of(
                ContactDetails.of(name, name.toLowerCase(Locale.ROOT) + "@old.example", null, null),
                null,
                Source.UNKNOWN,
                null,
                Provenance.of(How.TYPED, Grade.C, Instant.parse("2020-05-04T09:30:00Z"), null, null));
        return company.in(() -> leads.create(arrival, company.maya().actor())) instanceof Outcome.Created(var lead)
                ? lead
                : new LeadId(UUID.randomUUID());
    }

    private ContactId contact(LeadId lead) {
        return company.in(() -> leads.get(lead)).orElseThrow().contactId();
    }

    /** As if nobody had done anything for three years. */
    private void timePasses() {
        company.in(
                () -> transaction.execute(_ -> jdbc.sql("update lead set changed_at = changed_at - interval '3 years'")
                        .update()));
    }

    private List<String> due(Whom whom) {
        return company.in(() -> retention.due(whom, 24)).stream()
                .map(Contact::details)
                .map(ContactDetails::shown)
                .toList();
    }

    @Test
    void whoWasQuietForLongIsDueAndNobodyElse() {
        somebody("Quiet");
        var withdrawn = somebody("Withdrawn");
        company.in(() ->
                leads.withdraw(List.of(withdrawn), "mistake", company.sam().actor()));
        var lost = somebody("Lost");
        company.in(() -> leads.move(
                lost, Leads.ANY_VERSION, Stage.DISQUALIFIED, null, company.sam().actor()));
        timePasses();
        somebody("Fresh");
        var woken = somebody("Woken");
        timePasses();
        company.in(() -> leads.addNote(woken, "Called", company.sam().actor()));

        assertThat(due(Whom.UNANSWERED)).containsExactlyInAnyOrder("Quiet", "Fresh");
        assertThat(due(Whom.WITHDRAWN)).containsExactly("Withdrawn");
        assertThat(due(Whom.CLOSED)).containsExactly("Lost");
    }

    @Test
    void whoConsentedOrObjectedIsKept() {
        var consenting = contact(somebody("Consenting"));
        company.in(() -> consents.record(
                new NewConsent(
                        consenting,
                        Purposes.NEWS,
                        Basis.CONSENT,
                        "Yes",
                        null,
                        null,
                        Instant.now(),
                        Obtained.FORM,
                        Map.of()),
                company.sam().actor()));
        var objecting = contact(somebody("Objecting"));
        company.in(() -> objections.add(
                objecting, ContactWay.ANY, "Leave me alone", company.sam().actor()));
        timePasses();

        assertThat(due(Whom.UNANSWERED)).isEmpty();
    }

    @Test
    void aRuleErasesByItselfOnlyWhenSwitchedOnAndOnceADay() {
        somebody("Quiet");
        timePasses();

        company.run(retention::run);
        assertThat(due(Whom.UNANSWERED)).containsExactly("Quiet");
        company.in(() -> retention.set(
                new RetentionRule(Whom.UNANSWERED, 24, Mode.APPLY),
                company.rita().actor()));
        company.run(retention::run);

        assertThat(due(Whom.UNANSWERED)).isEmpty();
        assertThat(company.in(() -> erasures.list(Optional.empty(), 10)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.cause()).isEqualTo(Certificate.Cause.RETENTION);
                    assertThat(it.by()).isEqualTo(company.rita().person().id().value());
                });
        somebody("Later");
        timePasses();
        company.run(retention::run);
        assertThat(due(Whom.UNANSWERED)).containsExactly("Later");
    }

    @Test
    void onlyTheTickedAreErased() {
        var one = contact(somebody("One"));
        somebody("Other");
        timePasses();

        var erased = company.in(() -> retention.apply(
                Whom.UNANSWERED, 24, List.of(one), company.rita().actor()));

        assertThat(erased).isEqualTo(1);
        assertThat(due(Whom.UNANSWERED)).containsExactly("Other");
    }
}
