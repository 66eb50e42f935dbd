package io.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.show.Step.Audience;
import io.firsthand.show.Step.Progress;
import io.firsthand.task.Task;
import io.firsthand.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ShowTest
class FollowUpsTest {

    private static final Instant NOON = Instant.parse("2026-05-05T10:00:00Z");

    private final Shows shows;
    private final FollowUps followUps;
    private final Conversations conversations;
    private final Tasks tasks;
    private final Leads leads;
    private final Cast cast;
    private final TransactionTemplate transactions;
    private Cast.Company company;
    private Show show;
    private LeadId hot;
    private LeadId cold;

    FollowUpsTest(
            Shows shows,
            FollowUps followUps,
            Conversations conversations,
            Tasks tasks,
            Leads leads,
            Cast cast,
            PlatformTransactionManager transactions) {
        this.shows = shows;
        this.followUps = followUps;
        this.conversations = conversations;
        this.tasks = tasks;
        this.leads = leads;
        this.cast = cast;
        this.transactions = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void begin() {
        company = cast.found("Follow-up " + UUID.randomUUID());
<<<<<<< HEAD
        show = Fairground.planned(shows, company, Fairground.wish("Packwerk"));
        hot = Fairground.lead(leads, company, show, "Ada Byron", "Engines", NOON);
        cold = Fairground.lead(leads, company, show, "Bob Kahn", "Kahn", NOON);
=======
        show = Fair.planned(shows, company, Fair.wish("Packwerk"));
        hot = Fair.lead(leads, company, show, "Ada Byron", "Engines", NOON);
        cold = Fair.lead(leads, company, show, "Bob Kahn", "Kahn", NOON);
>>>>>>> show
        var talk = new Conversation(UUID.randomUUID(), show.id(), hot, sam(), NOON, true, 5);
        company.run(() -> transactions.executeWithoutResult(_ -> conversations.held(talk)));
        company.in(() ->
                leads.assign(cold, Leads.ANY_VERSION, sam(), company.maya().actor()));
    }

    @Test
    void eachStepBecomesATaskOfWhomItConcernsAndOnlyOnce() {
        var call = add("Call", Audience.HOT, null, null);
        var mail = add("Write", Audience.OTHERS, null, "Hello {given}, thank you for coming to {show}.");

        assertThat(company.in(() -> followUps.progress(show)))
                .isEqualTo(Map.of(call.id(), new Progress(1, 0, 0, 0), mail.id(), new Progress(1, 0, 0, 0)));
        assertThat(make(call)).isEqualTo(new FollowUps.Made(1, false));
        assertThat(make(mail)).isEqualTo(new FollowUps.Made(1, false));
        assertThat(make(mail)).isEqualTo(new FollowUps.Made(0, false));

        assertThat(company.in(() -> tasks.of(hot))).singleElement().satisfies(it -> {
            assertThat(it.title()).isEqualTo("Call");
            assertThat(it.due()).isEqualTo(show.to().plusDays(2));
            assertThat(it.responsible()).isEqualTo(company.maya().person().id());
        });
        assertThat(company.in(() -> tasks.of(cold)))
                .singleElement()
                .extracting(Task::responsible)
                .isEqualTo(sam());
        assertThat(company.in(() -> followUps.template(show.id()))
                        .orElseThrow()
                        .filled(Map.of("given", "Ada", "show", "{rep}"))
                        .body())
                .isEqualTo("Hello Ada, thank you for coming to {rep}.");
    }

    @Test
    void openTasksAreTakenBackAndDoneOnesStay() {
        var all = add("Call", Audience.ALL, sam(), null);
        make(all);
        var done = company.in(() -> tasks.of(hot)).getFirst();
        company.in(() -> tasks.complete(done.id(), company.sam().actor()));

        assertThat(company.in(() -> followUps.takeBackTasks(
                        show.id(), all.id(), company.maya().actor())))
                .isEqualTo(1);
        assertThat(company.in(() -> tasks.of(cold))).isEmpty();
        assertThat(company.in(() -> followUps.progress(show)).get(all.id())).isEqualTo(new Progress(2, 1, 1, 0));
        assertThat(make(all)).isEqualTo(new FollowUps.Made(1, false));
    }

    @Test
    void aStepThatCannotBeIsRefused() {
        var wish = new Step.Wish(" ", Audience.ALL, 400, null, new PersonId(UUID.randomUUID()), "Subject", null);

<<<<<<< HEAD
        assertThat(Fairground.wrong(company.in(() -> followUps.add(show.id(), wish))))
=======
        assertThat(Fair.wrong(company.in(() -> followUps.add(show.id(), wish))))
>>>>>>> show
                .containsExactlyInAnyOrder("title", "dueDays", "fallback", "body");
        assertThat(company.in(() -> followUps.of(show.id()))).isEqualTo(List.of());
    }

    private FollowUps.Made make(Step step) {
        return company.in(() ->
                        followUps.makeTasks(show.id(), step.id(), company.maya().actor()))
                .orElseThrow();
    }

    private Step add(String title, Audience audience, @Nullable PersonId person, @Nullable String body) {
        var wish = new Step.Wish(
                title, audience, 2, person, company.maya().person().id(), body == null ? null : "Thank you", body);
        return switch (company.in(() -> followUps.add(show.id(), wish))) {
            case Writing.Done<Step>(var step) -> step;
            case Writing.Missing<?> _, Writing.Refused<?> _ -> throw new AssertionError("Not added");
        };
    }

    private PersonId sam() {
        return company.sam().person().id();
    }
}
