package io.firsthand.form;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.database.PublicId;
import io.firsthand.form.Submission.State;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadHistory;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.ledger.Ledger;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.Marks;
import io.firsthand.privacy.Obtained;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import io.firsthand.tlog.evidence.Label;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@FormModuleTest
class SubmissionsTest {

    private static final Wording AGREE = new Wording("Write to me about news", "Schreibt mir Neues");

    private final Cast cast;
    private final Forms forms;
    private final Submissions submissions;
    private final SubmissionTable table;
    private final Leads leads;
    private final Consents consents;
    private final SubmittedData data;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Company company;
    private Form form;

    SubmissionsTest(
            Cast cast,
            Forms forms,
            Submissions submissions,
            SubmissionTable table,
            Leads leads,
            Consents consents,
            SubmittedData data,
            Ledger ledger,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.cast = cast;
        this.forms = forms;
        this.submissions = submissions;
        this.table = table;
        this.leads = leads;
        this.consents = consents;
        this.data = data;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.company = cast.home();
        this.form = begin();
    }

    @BeforeEach
    void aFormOfItsOwn() {
        company = cast.found("Forms " + UUID.randomUUID());
        form = begin();
    }

    private Form begin() {
        var design = Design.first().withConsents(List.of(new ConsentText(UUID.randomUUID(), 0, "news", AGREE, false)));
        return company.in(
                () -> Visit.made(forms.make("Website", design, company.maya().actor())));
    }

    private static Map<String, String> grace() {
        return Map.of(
                "contact.name", "Grace Hopper",
                "contact.email", "grace@flowmatic.example",
                "notes", "Please call me");
    }

    private Filled filled(Map<String, String> answers, String stamp) {
        return new Filled(answers, Map.of(), new Claims(Map.of()), "en", stamp, Visit.proof(stamp), false, "192.0.2.1");
    }

    private Filled filled(Map<String, String> answers) {
        return filled(answers, Visit.stamp(form, Duration.ofSeconds(10)));
    }

    private Reception send(Filled filled) {
        return company.in(() -> submissions.receive(form.publicId(), filled));
    }

    private List<Submission> all(State state) {
        return company.in(() -> submissions.list(form.id(), state, null, 100));
    }

    private Lead onlyLead() {
        var sent = all(State.LEAD);
        assertThat(sent).hasSize(1);
        return company.in(() ->
                        leads.get(new LeadId(requireNonNull(sent.getFirst().lead()))))
                .orElseThrow();
    }

    @Test
    void whatIsSentIsALeadThatOurOwnServerObserved() {
        assertThat(send(filled(grace()))).isInstanceOf(Reception.Taken.class);

        var lead = onlyLead();
        assertThat(lead.contact().email()).isEqualTo("grace@flowmatic.example");
        assertThat(lead.provenance().grade()).isEqualTo(Grade.B);
        assertThat(lead.provenance().how()).isEqualTo(How.FORM);
        assertThat(lead.source().detail()).isEqualTo("Website");
        assertThat(lead.firstNote()).isEqualTo("Please call me");
    }

    @Test
    void whatTheBrowserClaimsIsKeptAsItsClaim() {
        var claims = new Claims(Map.of(
                "utm_source", "news\u0000letter",
                "gclid", "G-1",
                "landing", "https://acme.example/pricing",
                "referrer", "https://search.example/",
                "evil", "x"));
        var stamp = Visit.stamp(form, Duration.ofSeconds(10));
        send(new Filled(grace(), Map.of(), claims, "en", stamp, Visit.proof(stamp), false, "192.0.2.1"));

        var lead = onlyLead();
        assertThat(lead.source().utm().source()).isEqualTo("newsletter");
        assertThat(lead.source().gclid()).isEqualTo("G-1");
        assertThat(lead.source().referrer()).isEqualTo("https://search.example/");
        var facts = company.in(() -> ledger.of(lead.id().value()));
        assertThat(facts.getLast().kind()).isEqualTo(FormKinds.SUBMITTED);
        assertThat(String.valueOf(facts.getLast().values().get(Label.SOURCE)))
                .contains("claimedByBrowser", "https://acme.example/pricing")
                .doesNotContain("evil");
        assertThat(LeadHistory.replay(facts)).isEqualTo(company.in(() -> leads.shown(lead.id())));
    }

    @Test
    void aConsentIsKeptInTheWordsThatWereShownEvenAfterTheyChange() {
        var asked = form.design().consents().getFirst();
        var stamp = Visit.stamp(form, Duration.ofSeconds(10));
        var open = new Filled(
                grace(),
                Map.of(asked.id(), asked.version()),
                new Claims(Map.of()),
                "de",
                stamp,
                Visit.proof(stamp),
                false,
                "192.0.2.1");
        var other = new ConsentText(asked.id(), 0, "news", new Wording("Mail me", "Mailt mir"), false);
        var changed = company.in(() ->
                Visit.made(forms.change(form.id(), 1, "Website", form.design().withConsents(List.of(other)))));

        send(open);

        assertThat(changed.design().consents().getFirst().version()).isEqualTo(2);
        var contact = onlyLead().contactId();
        assertThat(company.in(() -> consents.of(contact))).singleElement().satisfies(consent -> {
            assertThat(consent.wording()).isEqualTo("Schreibt mir Neues");
            assertThat(consent.version()).isEqualTo("1");
            assertThat(consent.how()).isEqualTo(Obtained.FORM);
        });
        assertThat(all(State.LEAD).getFirst().agreements()).singleElement().satisfies(agreed -> {
            assertThat(agreed.version()).isEqualTo(1);
            assertThat(agreed.wording()).isEqualTo("Schreibt mir Neues");
            assertThat(agreed.language()).isEqualTo("de");
        });
        var unchanged = company.in(() -> Visit.made(forms.change(form.id(), 2, "Site", changed.design())));
        assertThat(unchanged.design().consents().getFirst().version()).isEqualTo(2);
    }

    @Test
    void theSameSentAgainOrTwiceAtOnceIsOneLead() throws InterruptedException {
        var sent = filled(grace());
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            senders.invokeAll(IntStream.range(0, 6)
                    .mapToObj(_ -> (Callable<Reception>) () -> send(sent))
                    .toList());
        }
        assertThat(send(sent)).isInstanceOf(Reception.Taken.class);

        assertThat(all(State.LEAD)).hasSize(1);
        assertThat(company.in(() -> ledger.of(onlyLead().id().value()))).hasSize(2);
    }

    @Test
    void whoeverComesWithoutWorkOrStampIsAskedOnceMoreAndThenLetIn() {
        for (var stamp : List.of("", "x".repeat(50), Visit.stamp(form, Duration.ofHours(30)))) {
            var bare = new Filled(
                    grace(), Map.of(), new Claims(Map.of()), "en", stamp, "", false, "192.0.2." + stamp.length());
            var step = send(bare);
            assertThat(step).isInstanceOf(Reception.OneMoreStep.class);
        }
        assertThat(all(State.LEAD)).isEmpty();

        var second = new Stamp(2, java.time.Instant.now().minusSeconds(4), "00".repeat(12)).text(form.seal());
        var again = new Filled(grace(), Map.of(), new Claims(Map.of()), "en", second, "", false, "192.0.2.1");

        assertThat(send(again)).isInstanceOf(Reception.Taken.class);
        assertThat(all(State.LEAD)).hasSize(1);
    }

    @Test
    void whoeverIsTooQuickIsAskedOnceMore() {
        assertThat(send(filled(grace(), Visit.stamp(form, Duration.ofSeconds(1)))))
                .isInstanceOf(Reception.OneMoreStep.class);
    }

    @Test
    void aStampOfAnotherFormIsWorthNothing() {
        var other = begin();

        assertThat(send(filled(grace(), Visit.stamp(other, Duration.ofSeconds(10)))))
                .isInstanceOf(Reception.OneMoreStep.class);
    }

    @Test
    void suspectedSpamIsHeldBackAndReleasedOrDeleted() {
        var stamp = Visit.stamp(form, Duration.ofSeconds(10));
        send(new Filled(grace(), Map.of(), new Claims(Map.of()), "en", stamp, Visit.proof(stamp), true, "192.0.2.1"));
        send(filled(Map.of("contact.name", "Buy at https://spam.example", "contact.email", "a@spam.example")));
        assertThat(all(State.LEAD)).isEmpty();
        var held = all(State.QUARANTINED);
        assertThat(held)
                .extracting(Submission::suspicions)
                .containsExactly(Set.of(Suspicion.LINK_IN_NAME), Set.of(Suspicion.TRAPPED));

        assertThat(company.in(() -> submissions.delete(form, held.get(0).id()))).isTrue();
        assertThat(company.in(() -> submissions.release(form, held.get(0).id())))
                .isFalse();
        assertThat(company.in(() -> submissions.release(form, held.get(1).id())))
                .isTrue();
        assertThat(onlyLead().contact().name()).isEqualTo("Grace Hopper");
        assertThat(company.in(() -> submissions.restore(form, held.get(0).id())))
                .isTrue();
        assertThat(company.in(() -> submissions.counts(form.id())))
                .containsEntry(State.QUARANTINED, 1)
                .containsEntry(State.LEAD, 1);
    }

    @Test
    void onePageSentAgainAndAgainWithOtherAnswersIsSuspicious() {
        var stamp = Visit.stamp(form, Duration.ofSeconds(10));
        for (var i = 0; i < 7; i++) {
            send(filled(Map.of("contact.name", "N" + i, "contact.email", "n" + i + "@a.example"), stamp));
        }
        assertThat(all(State.LEAD)).hasSize(5);
        assertThat(all(State.QUARANTINED)).hasSize(2);
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        var wrong = new HashMap<>(grace());
        wrong.put("contact.email", "no address");
        assertThat(send(filled(wrong)))
                .isInstanceOfSatisfying(
                        Reception.Wrong.class,
                        it -> assertThat(it.slips())
                                .extracting(Slip::field, Slip::words)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                                        "contact.email", "lead.mistake.not_an_email")));
        assertThat(send(filled(Map.of("notes", "x".repeat(6_000)))))
                .isInstanceOfSatisfying(
                        Reception.Wrong.class,
                        it -> assertThat(it.slips())
                                .extracting(Slip::field)
                                .containsExactlyInAnyOrder("contact.name", "contact.email", "notes"));
        wrong.put("contact.email", "a@b.example");
        wrong.put("notes", "nul \u0000 and half \ud800");
        assertThat(send(filled(wrong))).isInstanceOf(Reception.Wrong.class);
        assertThat(all(State.LEAD)).isEmpty();
    }

    @Test
    void aFloodFromOneSenderIsStoppedAndOthersAreNot() {
        for (var i = 0; i < 20; i++) {
            assertThat(send(filled(Map.of("contact.name", "N", "contact.email", "f" + i + "@a.example"))))
                    .isInstanceOf(Reception.Taken.class);
        }
        assertThat(send(filled(grace())))
                .isInstanceOfSatisfying(
                        Reception.TooMany.class,
                        it -> assertThat(it.pause()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(10)));

        var stamp = Visit.stamp(form, Duration.ofSeconds(10));
        var other = new Filled(
                grace(), Map.of(), new Claims(Map.of()), "en", stamp, Visit.proof(stamp), false, "198.51.100.7");
        assertThat(send(other)).isInstanceOf(Reception.Taken.class);
        assertThat(transaction.<List<String>>execute(_ -> company.in(() -> jdbc.sql(
                                "select encode(subject, 'escape') from form_rate where workspace_id = :workspace")
                        .param("workspace", company.id().value())
                        .query((row, _) -> row.getString(1))
                        .list())))
                .noneMatch(it -> it.contains("192.0.2"));
    }

    @Test
    void aClosedFormAndOneThatIsNoneTakeNothing() {
        company.run(() -> forms.open(form.id(), false));

        assertThat(send(filled(grace()))).isInstanceOf(Reception.Closed.class);
        assertThat(company.in(() -> submissions.receive(
                        new PublicId(company.id(), form.publicId().number() + 1), filled(grace()))))
                .isInstanceOf(Reception.Unknown.class);
        var neighbour = cast.found("Forms " + UUID.randomUUID());
        assertThat(neighbour.in(() -> submissions.receive(form.publicId(), filled(grace()))))
                .isInstanceOf(Reception.Unknown.class);
    }

    @Test
    void anErasureLeavesNothingByWhichThePersonIsFound() {
        send(filled(grace()));
        var lead = onlyLead();
        send(filled(Map.of("contact.name", "http://x", "contact.email", "Grace@flowmatic.example")));
        var subject = new Subject(
                Set.of(lead.contactId()),
                Set.of(lead.id()),
                new Marks(Set.of("grace@flowmatic.example"), Set.of(), Set.of("Grace Hopper")));

        assertThat(kept(subject)).hasSize(2);
        var erased = company.in(() -> transaction.execute(_ -> data.erase(subject)));
        assertThat(erased).isEqualTo(PersonalData.Erased.of(2));

        assertThat(kept(subject)).isEmpty();
        assertThat(company.in(() -> submissions.counts(form.id()))).containsEntry(State.LEAD, 1);
        assertThat(all(State.LEAD).getFirst().answers()).isEmpty();
    }

    private List<Map<String, Object>> kept(Subject subject) {
        return company.in(() -> requireNonNull(transaction.execute(_ -> data.of(subject))));
    }

    @Test
    void theTableRunsNoFormulas() throws IOException {
        send(filled(Map.of("contact.name", "=HYPERLINK(\"http://x\")", "contact.email", "a@b.example")));
        var out = new StringWriter();

        company.<Void>in(() -> {
            try {
                table.write(form, null, out);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return null;
        });

        assertThat(out.toString()).contains("\"'=HYPERLINK(").contains("landing (claimed by the browser)");
    }
}
