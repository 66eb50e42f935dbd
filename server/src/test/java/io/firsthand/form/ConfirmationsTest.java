package io.firsthand.form;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.form.Submission.State;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.lead.Channel;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.mail.Mails;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.Obtained;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@FormModuleTest
class ConfirmationsTest {

    private static final Pattern SECRET = Pattern.compile("/confirmation/([0-9a-f]{40})");
    private static final String ADDRESS = "grace@flowmatic.example";

    private final Cast cast;
    private final Forms forms;
    private final Submissions submissions;
    private final Confirmations confirmations;
    private final Leads leads;
    private final Consents consents;
    private final Mails mails;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Company company;
    private Form form;

    ConfirmationsTest(
            Cast cast,
            Forms forms,
            Submissions submissions,
            Confirmations confirmations,
            Leads leads,
            Consents consents,
            Mails mails,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.cast = cast;
        this.forms = forms;
        this.submissions = submissions;
        this.confirmations = confirmations;
        this.leads = leads;
        this.consents = consents;
        this.mails = mails;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.company = cast.home();
        this.form = begin();
    }

    @BeforeEach
    void aFormOfItsOwn() {
        company = cast.found("Confirmed " + UUID.randomUUID());
        form = begin();
    }

    private Form begin() {
        var news = new ConsentText(UUID.randomUUID(), 0, "news", new Wording("Send me news", ""), true);
        var design = new Design(
                new Wording("Newsletter", ""),
                Wording.NONE,
                Wording.NONE,
                Design.first().questions(),
                List.of(news),
                Channel.NEWSLETTER,
                "",
                Wording.NONE,
                "",
                true,
                List.of());
        return company.in(
                () -> Visit.made(forms.make("Newsletter", design, company.maya().actor())));
    }

    private void send(String name) {
        var stamp = Visit.stamp(form, Duration.ofSeconds(10));
        var filled = new Filled(
                Map.of("contact.name", name, "contact.email", ADDRESS),
                Map.of(form.design().consents().getFirst().id(), 1),
                new Claims(Map.of()),
                "en",
                stamp,
                Visit.proof(stamp),
                false,
                "192.0.2.1");
        assertThat(company.in(() -> submissions.receive(form.publicId(), filled)))
                .isEqualTo(new Reception.Taken(form, true));
    }

    /** As the mail has it, which tells it to nobody else. */
    private String secret() {
        var text = company.in(() -> requireNonNull(transaction.execute(
                _ -> jdbc.sql("select body from mail where workspace_id = :workspace order by id desc limit 1")
                        .param("workspace", company.id().value())
                        .query(String.class)
                        .single())));
        var found = SECRET.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private List<Submission> all(State state) {
        return company.in(() -> submissions.list(form.id(), state, null, 10));
    }

    @Test
    void onlyWhatTheOwnerOfTheAddressConfirmsIsALead() {
        send("Grace Hopper");
        assertThat(all(State.LEAD)).isEmpty();
        assertThat(all(State.WAITING)).hasSize(1);
        var secret = secret();

        assertThat(company.in(() -> confirmations.look(form.publicId(), secret))
                        .orElseThrow()
                        .known())
                .isTrue();
        assertThat(all(State.WAITING)).as("looking confirms nothing").hasSize(1);
        for (var i = 0; i < 2; i++) {
            assertThat(company.in(() -> confirmations.confirm(form.publicId(), secret))
                            .orElseThrow()
                            .known())
                    .isTrue();
        }

        var lead = new LeadId(requireNonNull(all(State.LEAD).getFirst().lead()));
        var contact = company.in(() -> leads.get(lead)).orElseThrow().contactId();
        assertThat(company.in(() -> consents.of(contact))).singleElement().satisfies(it -> {
            assertThat(it.how()).isEqualTo(Obtained.DOUBLE_OPT_IN);
            assertThat(it.proof()).containsKey("confirmed by mail at");
        });
    }

    @Test
    void aLinkThatIsNotWholeOrTooOldLeadsNowhere() {
        send("Grace Hopper");
        var secret = secret();
        company.run(() -> transaction.executeWithoutResult(_ -> jdbc.sql(
                        "update form_submission set decided_at = decided_at - interval '8 days' where workspace_id = :workspace")
                .param("workspace", company.id().value())
                .update()));

        assertThat(company.in(() -> confirmations.confirm(form.publicId(), secret))
                        .orElseThrow()
                        .known())
                .isFalse();
        assertThat(company.in(() -> confirmations.confirm(form.publicId(), "0".repeat(40)))
                        .orElseThrow()
                        .known())
                .isFalse();
        assertThat(all(State.LEAD)).isEmpty();

        assertThat(company.in(submissions::forgetStale)).isEqualTo(1);
        assertThat(all(State.EXPIRED))
                .singleElement()
                .satisfies(it -> assertThat(it.answers()).isEmpty());
    }

    @Test
    void nobodyIsMailedAgainAndAgainByStrangers() {
        for (var i = 0; i < 6; i++) {
            send("Grace " + i);
        }

        assertThat(company.in(() -> mails.to(ADDRESS))).hasSize(3);
        assertThat(all(State.WAITING)).hasSize(6);
    }
}
