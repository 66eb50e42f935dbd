package io.firsthand.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Stage;
import io.firsthand.outbound.Deliveries;
import io.firsthand.outbound.EndpointChange;
import io.firsthand.outbound.EndpointWish;
import io.firsthand.outbound.Endpoints;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.ContactWay;
import io.firsthand.privacy.Objections;
import io.firsthand.privacy.Obtained;
import io.firsthand.privacy.Purposes;
import io.firsthand.task.Tasks;
import io.firsthand.track.Design;
import io.firsthand.track.Step;
import io.firsthand.track.Tracks;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NurtureTest
class WalkingTest {

    private final Nursery nursery;
    private final Stays stays;
    private final Walking walking;
    private final Tracks tracks;
    private final Leads leads;
    private final Tasks tasks;
    private final Consents consents;
    private final Objections objections;
    private final Endpoints endpoints;
    private final Deliveries sent;
    private final Clock clock;
    private final Cast cast;
    private final TransactionTemplate transaction;
    private Cast.Company company;

    WalkingTest(
            Nursery nursery,
            Stays stays,
            Walking walking,
            Tracks tracks,
            Leads leads,
            Tasks tasks,
            Consents consents,
            Objections objections,
            Endpoints endpoints,
            Deliveries sent,
            Clock clock,
            Cast cast,
            PlatformTransactionManager transactions) {
        this.nursery = nursery;
        this.stays = stays;
        this.walking = walking;
        this.tracks = tracks;
        this.leads = leads;
        this.tasks = tasks;
        this.consents = consents;
        this.objections = objections;
        this.endpoints = endpoints;
        this.sent = sent;
        this.clock = clock;
        this.cast = cast;
        this.transaction = new TransactionTemplate(transactions);
        this.company = cast.home();
    }

    @BeforeEach
    void begin() {
        company = cast.found("Walking " + UUID.randomUUID());
    }

    @Test
    void mailsWaitsAndTasksComeOneAfterTheOther() {
        var task = new Step.Task(
                "task_1",
                "Call them",
                "Ask for the date",
                2,
                company.sam().person().id().value());
        var lead = enter(Nursery.mail(1), Nursery.wait(1, 7), task, Nursery.mail(2));

        nursery.round(company);
        assertThat(nursery.now(company, lead)).returns("wait_1", Stay::step).returns(1, Stay::mails);
        assertThat(company.in(() -> tasks.of(lead))).isEmpty();

        nursery.later(company, Duration.ofDays(8));
        nursery.round(company);
        assertThat(company.in(() -> tasks.of(lead))).singleElement().satisfies(it -> {
            assertThat(it.title()).isEqualTo("Call them");
            assertThat(it.responsible()).isEqualTo(company.sam().person().id());
        });
        assertThat(nursery.now(company, lead)).returns(null, Stay::step).returns(2, Stay::mails);
        assertThat(nursery.queued(company))
                .extracting(it -> it.mail().subject())
                .containsExactly("Letter 1 for you", "Letter 2 for you");
        assertThat(nursery.kinds(company, lead)).containsExactly("nurture.entered", "nurture.mailed", "nurture.mailed");
    }

    @Test
    void aMailIsWrittenForItsReaderAndCanBeEndedWithOneClick() {
        enter(Nursery.mail(1));

        nursery.round(company);

        var mail = nursery.queued(company).getFirst().mail();
        assertThat(mail.text()).startsWith("Hello Ines,").contains("https://leads.example/unsubscribe/");
        assertThat(mail.html())
                .contains("<p>Hello Ines,</p>", "<a href=\"https://kestrel.example/a?b=1&amp;c=2\">")
                .doesNotContain("<img");
        assertThat(mail.unsubscribe()).startsWith("https://leads.example/unsubscribe/");
        assertThat(mail.to()).isEqualTo("ines.almeida@heron.example");
    }

    @Test
    void aBranchAsksWhatIsKnownWhenTheLeadComesThere() {
        var branch = new Step.Branch(
                "branch_1",
                "signals.since(now - days(30)).count() >= 1",
                List.of(Nursery.mail(1)),
                List.of(Nursery.mail(2)));
        var one = enter(branch);
        var other = nursery.consenting(company, "Jan Berg");
        company.run(() -> leads.recordSignal(
                other, new Signal(Signal.Kind.ENGAGEMENT, "page visit", clock.instant()), Nursery.maya(company)));
        nursery.enter(company, other, track(one));

        nursery.round(company);

        assertThat(nursery.queued(company))
                .extracting(it -> it.mail().to() + ": " + it.mail().subject())
                .containsExactlyInAnyOrder(
                        "ines.almeida@heron.example: Letter 2 for you", "jan.berg@heron.example: Letter 1 for you");
        assertThat(nursery.kinds(company, one)).contains("nurture.branched");
    }

    @Test
    void aWebhookOfATrackIsToldOnceAndAClosedOneHoldsUpNobody() {
        var rita = company.rita().actor();
        var wish = EndpointWish.webhook("CRM", "https://crm.example.invalid/", Set.of(), true);
        var open = ((EndpointChange.Made) company.in(() -> endpoints.make(wish, true, rita))).endpoint();
        var closed = ((EndpointChange.Made) company.in(() -> endpoints.make(wish, false, rita))).endpoint();

        var lead = enter(
                new Step.Webhook("webhook_1", open.id(), "Make a task"),
                new Step.Webhook("webhook_2", closed.id(), "Never"),
                Nursery.mail(1));
        nursery.round(company);
        nursery.round(company);

        assertThat(company.in(() -> sent.list(open.id(), null, null, 9)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.type()).isEqualTo("track.step");
                    assertThat(it.body())
                            .contains("Make a task", "webhook_1", lead.value().toString(), "Ines Almeida");
                });
        assertThat(company.in(() -> sent.list(closed.id(), null, null, 9))).isEmpty();
        assertThat(nursery.kinds(company, lead)).contains("nurture.called", "nurture.withheld", "nurture.mailed");
        assertThat(nursery.queued(company)).hasSize(1);
    }

    @Test
    void nobodyGetsAMailWhoDidNotAllowItOrObjected() {
        var track = nursery.track(company, Nursery.mail(1));
        var silent = nursery.lead(company, "Silent Sue");
        var objecting = nursery.consenting(company, "Objecting Otto");
        var withdrawn = nursery.consenting(company, "Withdrawn Wim");
        company.run(() -> {
            objections.add(contact(objecting), ContactWay.EMAIL, "No mails please", Nursery.maya(company));
            consents.withdraw(
                    contact(withdrawn), Purposes.NEWS, clock.instant(), Obtained.SPOKEN, null, Nursery.maya(company));
        });
        for (var it : List.of(silent, objecting, withdrawn)) {
            nursery.enter(company, it, track);
        }

        nursery.round(company);

        assertThat(nursery.queued(company)).isEmpty();
        for (var it : List.of(silent, objecting, withdrawn)) {
            assertThat(nursery.kinds(company, it)).containsExactly("nurture.entered", "nurture.withheld");
            assertThat(nursery.differences(company, it)).isEmpty();
        }
    }

    @Test
    void nobodyGetsMoreMailsThanTheWorkspaceAllowsWhicheverTrackTheyComeFrom() {
        var lead = enter(Nursery.mail(1), Nursery.mail(2), Nursery.mail(3));

        nursery.round(company);
        assertThat(nursery.queued(company)).hasSize(2);
        assertThat(nursery.now(company, lead)).returns("email_3", Stay::step);
        var second = nursery.track(company, Nursery.mail(4));
        company.run(() -> stays.enter(lead, second, Nursery.maya(company)));
        nursery.round(company);
        assertThat(nursery.queued(company)).hasSize(2);

        nursery.later(company, Duration.ofDays(8));
        nursery.round(company);

        assertThat(nursery.queued(company))
                .extracting(it -> it.mail().subject())
                .containsExactly("Letter 1 for you", "Letter 2 for you", "Letter 4 for you");
    }

    @Test
    void whoIsInKeepsTheirVersion() {
        var lead = enter(Nursery.wait(1, 3), Nursery.mail(1));
        var track = track(lead);
        company.run(() -> {
            var now = tracks.find(track).orElseThrow();
            tracks.save(track, now.revision(), now.draft().with(List.of(Nursery.mail(9))), Nursery.maya(company));
            tracks.publish(track, now.revision() + 1, Nursery.maya(company));
        });

        nursery.later(company, Duration.ofDays(4));
        nursery.round(company);

        assertThat(nursery.queued(company))
                .extracting(it -> it.mail().subject())
                .containsExactly("Letter 1 for you");
        var next = nursery.consenting(company, "Next Nell");
        assertThat(nursery.enter(company, next, track).version()).isEqualTo(2);
    }

    @Test
    void whoMeetsTheConditionToLeaveLeaves() {
        var design = Design.blank("Leaving", "en")
                .withExit("contact.title == 'Done'")
                .with(List.of(Nursery.wait(1, 9)));
        var lead = nursery.consenting(company, "Ines Almeida");
        nursery.enter(company, lead, nursery.track(company, design));
        company.run(() -> leads.change(
                lead, Leads.ANY_VERSION, LeadChange.NONE.with(ContactField.TITLE, "Done"), Nursery.maya(company)));

        nursery.check(company, lead);

        assertThat(nursery.now(company, lead).left()).isNotNull().returns(Stay.Why.EXIT, Stay.Left::why);
        assertThat(nursery.differences(company, lead)).isEmpty();
    }

    @Test
    void aStepThatIsNotCommittedHasNotHappened() {
        var lead = enter(Nursery.mail(1), Nursery.wait(1, 7));

        company.run(() -> transaction.executeWithoutResult(status -> {
            walking.walk(List.of(lead));
            status.setRollbackOnly();
        }));
        assertThat(nursery.queued(company)).isEmpty();
        assertThat(nursery.now(company, lead)).returns("email_1", Stay::step).returns(0, Stay::mails);

        nursery.round(company);
        nursery.round(company);
        assertThat(nursery.queued(company)).hasSize(1);
    }

    @Test
    void twoNodesSendEachMailOnce() throws InterruptedException {
        var track = nursery.track(company, Nursery.mail(1), Nursery.wait(1, 7));
        var all = new ArrayList<LeadId>();
        for (var i = 0; i < 60; i++) {
            var lead = nursery.consenting(company, "Person" + i + " Many");
            nursery.enter(company, lead, track);
            all.add(lead);
        }
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 4; i++) {
                nodes.execute(() -> company.run(() -> {
                    for (var due = walking.due(20); !due.isEmpty(); due = walking.due(20)) {
                        walking.walk(due);
                    }
                }));
            }
        }

        assertThat(nursery.queued(company)).hasSize(60);
        for (var lead : all) {
            assertThat(nursery.kinds(company, lead)).containsExactly("nurture.entered", "nurture.mailed");
            assertThat(nursery.differences(company, lead)).isEmpty();
        }
    }

    @Test
    void thePersonInChargeLooksAgainWhenTheTimeHasCome() {
        var design = new Design(
                "Looking",
                "",
                "en",
                false,
                company.maya().person().id().value(),
                "",
                "",
                30,
                List.of(Nursery.wait(1, 300)));
        var lead = nursery.consenting(company, "Ines Almeida");
        nursery.enter(company, lead, nursery.track(company, design));
        assertThat(company.in(() -> leads.get(lead)).orElseThrow().owner())
                .isEqualTo(company.maya().person().id());

        nursery.later(company, Duration.ofDays(31));
        nursery.round(company);
        nursery.round(company);

        assertThat(company.in(() -> tasks.of(lead))).hasSize(1);
        assertThat(nursery.now(company, lead).lookAt()).isAfter(clock.instant());
    }

    @Test
    void whatWasAboutToGoToSalesGoesToNurtureWhenSomebodyPutsItThere() {
        var lead = nursery.consenting(company, "Ines Almeida");
        company.run(() -> leads.move(lead, Leads.ANY_VERSION, Stage.MQL, null, Nursery.maya(company)));

        nursery.enter(company, lead, nursery.track(company, Nursery.wait(1, 3)));

        assertThat(company.in(() -> leads.get(lead)).orElseThrow().stage()).isEqualTo(Stage.NURTURE);
        assertThat(company.in(() -> stays.leave(lead, Nursery.maya(company)))).isInstanceOf(Entering.Done.class);
        assertThat(company.in(() -> stays.leave(lead, Nursery.maya(company)))).isInstanceOf(Entering.Missing.class);
    }

    private LeadId enter(Step... steps) {
        var lead = nursery.consenting(company, "Ines Almeida");
        nursery.enter(company, lead, nursery.track(company, steps));
        return lead;
    }

    private UUID track(LeadId lead) {
        return Objects.requireNonNull(nursery.now(company, lead).track());
    }

    private ContactId contact(LeadId lead) {
        return leads.get(lead).orElseThrow().contactId();
    }
}
