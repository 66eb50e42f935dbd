package io.firsthand.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.ledger.Ledger;
import io.firsthand.mail.MailState;
import io.firsthand.mail.Mails;
import io.firsthand.mail.QueuedMail;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Consenting;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.NewConsent;
import io.firsthand.privacy.Obtained;
import io.firsthand.privacy.Purposes;
import io.firsthand.track.Design;
import io.firsthand.track.Saved;
import io.firsthand.track.Step;
import io.firsthand.track.Tracks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where leads grow: tracks in use, people who allowed news, and time that goes by at once. */
@TestComponent
public class Nursery {

    private final Tracks tracks;
    private final Stays stays;
    private final NurtureWork work;
    private final NurturePart part;
    private final Leads leads;
    private final Consents consents;
    private final Mails mails;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Nursery(
            Tracks tracks,
            Stays stays,
            NurtureWork work,
            NurturePart part,
            Leads leads,
            Consents consents,
            Mails mails,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tracks = tracks;
        this.stays = stays;
        this.work = work;
        this.part = part;
        this.leads = leads;
        this.consents = consents;
        this.mails = mails;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    static Step.Email mail(int number) {
        return new Step.Email(
                "email_" + number,
                Purposes.NEWS,
                "Letter " + number + " for {{company|you}}",
                "Hello {{first_name|there}},\n\nread https://kestrel.example/a?b=1&c=2 please.\n\n{{owner|We}}");
    }

    static Step.Wait wait(int number, int days) {
        return new Step.Wait("wait_" + number, days);
    }

    UUID track(Cast.Company company, Design design) {
        return company.in(() -> {
            var it = tracks.create(design, maya(company));
            assertThat(tracks.publish(it.id(), it.revision(), maya(company))).isInstanceOf(Saved.Done.class);
            return it.id();
        });
    }

    UUID track(Cast.Company company, Step... steps) {
        return track(company, Design.blank("Track " + UUID.randomUUID(), "en").with(List.of(steps)));
    }

    /** Somebody who allowed news. */
    LeadId consenting(Cast.Company company, String name) {
        var lead = lead(company, name);
        allow(company, lead);
        return lead;
    }

    LeadId lead(Cast.Company company, String name) {
        var arrival = Arrival.of(
                ContactDetails.of(name, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@heron.example", null, null),
                null,
                Source.UNKNOWN,
                null,
                Provenance.of(How.TYPED, Grade.C, clock.instant(), null, null));
        return switch (company.in(() -> leads.create(arrival, maya(company)))) {
            case Outcome.Created(var it) -> it;
            case Outcome.Seen _, Outcome.Unchanged _, Outcome.Refused _ -> throw new AssertionError();
        };
    }

    void allow(Cast.Company company, LeadId lead) {
        company.run(() -> {
            var contact = leads.get(lead).orElseThrow().contactId();
            var consent = new NewConsent(
                    contact,
                    Purposes.NEWS,
                    Basis.CONSENT,
                    "Yes, send me news",
                    null,
                    "en",
                    clock.instant(),
                    Obtained.FORM,
                    Map.of());
            assertThat(consents.record(consent, maya(company))).isInstanceOf(Consenting.Recorded.class);
        });
    }

    Stay enter(Cast.Company company, LeadId lead, UUID track) {
        return company.in(() -> stays.enter(lead, track, maya(company))) instanceof Entering.Done(var stay)
                ? stay
                : failed();
    }

    private static Stay failed() {
        throw new AssertionError("Not entered");
    }

    Stay now(Cast.Company company, LeadId lead) {
        return company.in(() -> stays.of(lead)).getFirst();
    }

    /** As if so much time had gone by since. */
    void later(Cast.Company company, Duration by) {
        company.run(() -> transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                    update nurture_stay set step_at = step_at - cast(:by as interval),
                        look_at = look_at - cast(:by as interval), check_at = check_at - cast(:by as interval),
                        entered_at = entered_at - cast(:by as interval)
                    """).param("by", by.toString()).update();
            jdbc.sql("update nurture_mail set at = at - cast(:by as interval)")
                    .param("by", by.toString())
                    .update();
        }));
    }

    /** Has nurture do what there is to do. */
    int round(Cast.Company company) {
        return company.in(work::round);
    }

    /** The conditions of a lead are asked again, as a moment after it changed. */
    void check(Cast.Company company, LeadId lead) {
        company.run(() -> transaction.executeWithoutResult(
                _ -> jdbc.sql("update nurture_stay set check_at = now() where lead_id = :lead and left_at is null")
                        .param("lead", lead.value())
                        .update()));
        round(company);
    }

    /** As if it had been worked out that somebody of the lead’s company asked for something then. */
    void asked(Cast.Company company, LeadId lead, Instant at) {
        company.run(() -> transaction.executeWithoutResult(_ -> jdbc.sql("""
                insert into buying_company (workspace_id, company_id, intensity, as_of, progress, asked_at)
                select workspace_id, company_id, 5, :at::timestamptz, 'exploring', :at::timestamptz
                from lead_at_company_view where lead_id = :lead
                on conflict (workspace_id, company_id) do update set asked_at = excluded.asked_at
                """)
                .param("at", at.toString())
                .param("lead", lead.value())
                .update()));
    }

    /** What waits at the post, in the order it was written. */
    List<QueuedMail> queued(Cast.Company company) {
        return company.in(() -> mails.list(MailState.WAITING, Optional.empty(), 1_000)).stream()
                .filter(it -> it.mail().kind().equals("nurture.mail"))
                .sorted(Comparator.comparing(QueuedMail::id))
                .toList();
    }

    List<String> kinds(Cast.Company company, LeadId lead) {
        return company.in(() -> ledger.of(lead.value())).stream()
                .map(it -> it.kind().name())
                .filter(it -> it.startsWith("nurture."))
                .toList();
    }

    /** What tables say otherwise than facts; nothing, where all is well. */
    List<?> differences(Cast.Company company, LeadId lead) {
        return company.in(() -> part.differences(lead, ledger.of(lead.value())));
    }

    static Actor maya(Cast.Company company) {
        return company.maya().actor();
    }
}
