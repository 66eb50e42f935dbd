package io.firsthand.committee;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.capture.Hall;
import io.firsthand.identity.Cast;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Merges;
import io.firsthand.lead.Merging;
import io.firsthand.ledger.Ledger;
import io.firsthand.privacy.Certificate.Cause;
import io.firsthand.privacy.ErasureOrder;
import io.firsthand.privacy.Erasures;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class CommitteeTest {

    private final Committees committees;
    private final Observations observations;
    private final Standings standings;
    private final Purchases purchases;
    private final Sketch sketch;
    private final CommitteePart part;
    private final Gremium gremium;
    private final Merges merges;
    private final Erasures erasures;
    private final Ledger ledger;
    private final Hall hall;
    private final Cast cast;
    private final MockMvcTester browser;
    private Cast.Company us;
    private LeadId grace;
    private LeadId ada;
    private CompanyId flow;

    CommitteeTest(
            Committees committees,
            Observations observations,
            Standings standings,
            Purchases purchases,
            Sketch sketch,
            CommitteePart part,
            Gremium gremium,
            Merges merges,
            Erasures erasures,
            Ledger ledger,
            Hall hall,
            Cast cast,
            MockMvcTester browser) {
        this.committees = committees;
        this.observations = observations;
        this.standings = standings;
        this.purchases = purchases;
        this.sketch = sketch;
        this.part = part;
        this.gremium = gremium;
        this.merges = merges;
        this.erasures = erasures;
        this.ledger = ledger;
        this.hall = hall;
        this.cast = cast;
        this.browser = browser;
        this.us = cast.home();
        this.grace = new LeadId(new UUID(0, 1));
        this.ada = grace;
        this.flow = new CompanyId(new UUID(0, 1));
    }

    @BeforeEach
    void begin() {
        us = cast.found("Committee " + UUID.randomUUID());
        grace = arrives("Grace Hopper", "grace@flow.example", "CFO");
        ada = arrives("Ada Lovelace", "ada@flow.example", "Process Engineer");
        flow = gremium.company(us, grace);
    }

    @Test
    void whatIsSaidOfSomebodyStandsWithWhoSaidItUntilItIsTakenBack() {
        var said = say(NewObservation.of(grace, Role.ECONOMIC_BUYER, Stance.SUPPORTIVE, null));
        assertThat(member(grace).known().line()).isEqualTo("economic_buyer · supportive · –");
        assertThat(member(grace).known().role())
                .satisfies(it -> assertThat(it)
                        .extracting(Seen::how, Seen::by)
                        .containsExactly(How.TYPED, us.sam().person().id().value()));
        assertThat(differences(grace)).isZero();

        assertThat(us.<Boolean>in(
                        () -> observations.withdraw(said.id(), us.sam().actor())))
                .isTrue();
        assertThat(member(grace).isIn()).isFalse();
        assertThat(differences(grace)).isZero();
        assertThat(us.in(() -> ledger.of(grace.value())))
                .extracting(it -> it.kind().name())
                .contains("committee.observed", "committee.withdrawn");
    }

    @Test
    void aSuggestionIsNotKnownUntilSomebodySaysSo() {
        assertThat(member(grace).suggestions()).extracting(Suggestion::role).containsExactly(Role.ECONOMIC_BUYER);
        assertThat(standing(ada).has(Role.ECONOMIC_BUYER)).isFalse();
        say(NewObservation.of(grace, Role.ECONOMIC_BUYER, null, null).how(How.SUGGESTED, null));
        assertThat(member(grace).suggestions()).isEmpty();
        assertThat(standing(ada).has(Role.ECONOMIC_BUYER)).isTrue();
    }

    @Test
    void aPersonInTwoCompaniesIsTwoMembers() {
        var elsewhere = gremium.arrives(us, "Alan Turing", "alan@one.example", "One Ltd", null);
        var contact = gremium.contact(us, elsewhere);
        var again = gremium.arrives(us, "Alan M. Turing", "alan@two.example", "Two Ltd", null);
        merge(contact, gremium.contact(us, again));
        say(NewObservation.of(elsewhere, Role.CHAMPION, null, null));
        say(NewObservation.of(again, Role.BLOCKER, null, null));

        assertThat(known(gremium.company(us, elsewhere), contact).line()).startsWith("champion");
        assertThat(known(gremium.company(us, again), contact).line()).startsWith("blocker");
    }

    @Test
    void twoContactsThatTurnOutToBeOneAreOneMemberAndTwoAgainWhenTheyAreSeparated() {
        var again = arrives("G. Hopper", "hopper@flow.example", null);
        say(NewObservation.of(grace, Role.CHAMPION, null, null).at(Gremium.MAY));
        say(NewObservation.of(again, Role.ECONOMIC_BUYER, null, Awareness.UNAWARE)
                .at(Gremium.MAY.plusSeconds(60)));
        draw(grace, again);
        draw(again, ada);
        var merge = merge(gremium.contact(us, grace), gremium.contact(us, again));

        assertThat(committee().people()).hasSize(2);
        assertThat(member(grace).known().line()).isEqualTo("economic_buyer · – · unaware");
        assertThat(committee().lines()).as("not from one to themselves").hasSize(1);

        us.in(() -> merges.separate(merge, us.sam().actor()));
        assertThat(member(grace).known().line()).isEqualTo("champion · – · –");
        assertThat(committee().lines()).hasSize(2);
    }

    @Test
    void influenceMayGoInCirclesButNobodyInfluencesThemselves() {
        var eve = arrives("Eve", "eve@flow.example", null);
        draw(grace, ada);
        draw(ada, eve);
        draw(eve, grace);
        draw(ada, grace);
        assertThat(committee().lines()).hasSize(4);
        assertThat(draw(ada, grace)).isInstanceOf(Drawing.Unchanged.class);
        assertThat(draw(ada, ada)).isInstanceOf(Drawing.Self.class);
        say(NewObservation.of(grace, Role.CHAMPION, null, null));
        say(NewObservation.of(ada, Role.EVALUATOR, null, null));
        assertThat(page("")).containsOnlyOnce("<figure class=\"committee-map\"");
        assertThat(differences(ada)).isZero();
    }

    @Test
    void whoIsErasedIsOnNoPictureAndTheFactsOfOthersAgree() {
        say(NewObservation.of(grace, Role.CHAMPION, null, null));
        draw(ada, grace);
        draw(grace, ada);
        var order = new ErasureOrder(Set.of(gremium.contact(us, grace)), "Grace Hopper", Cause.REQUEST, null, Set.of());
        us.in(() -> erasures.erase(order, us.rita().actor()));

        assertThat(committee().people()).extracting(Member::name).containsExactly("Ada Lovelace");
        assertThat(committee().lines()).isEmpty();
        assertThat(differences(ada)).isZero();
        assertThat(us.in(() -> observations.of(grace))).isEmpty();
    }

    @Test
    void criteriaKnowTheWholeCompanyAndWhatItKnewThen() {
        var first = say(NewObservation.of(grace, Role.ECONOMIC_BUYER, null, Awareness.SOLUTION_AWARE));
        var last = say(NewObservation.of(ada, Role.CHAMPION, Stance.OPPOSED, Awareness.MOST_AWARE));

        var now = standing(ada);
        assertThat(now.roles()).containsExactly("champion", "economic_buyer");
        assertThat(now.atLeast(Awareness.SOLUTION_AWARE)).isEqualTo(2);
        assertThat(now.against()).isEqualTo(1);
        assertThat(now.own().is(Role.CHAMPION)).isTrue();
        assertThat(then(last.receivedAt()).size()).isEqualTo(2);
        assertThat(then(first.receivedAt().minusMillis(1)).size()).isZero();
    }

    @Test
    void aSecondPurchaseHasItsOwnPeople() {
        say(NewObservation.of(grace, Role.CHAMPION, null, null));
        var opened = us.in(() -> purchases.open(flow, " Second plant ", us.sam().actor()));
        assertThat(opened).isInstanceOf(Purchases.Opening.Done.class);
        var second = ((Purchases.Opening.Done) opened).purchase();
        assertThat(second.name()).isEqualTo("Second plant");
        say(NewObservation.of(grace, Role.BLOCKER, null, null).in(second.id()));

        assertThat(known(flow, gremium.contact(us, grace)).is(Role.CHAMPION)).isTrue();
        assertThat(us.in(() -> committees.of(flow, second.id())))
                .get()
                .satisfies(it -> assertThat(it.members())
                        .singleElement()
                        .satisfies(
                                one -> assertThat(one.known().is(Role.BLOCKER)).isTrue()));
        assertThat(differences(grace)).isZero();
        assertThat(us.in(() -> observations.observe(
                        NewObservation.of(grace, Role.OTHER, null, null).in(UUID.randomUUID()),
                        us.sam().actor())))
                .isInstanceOf(Observing.Refused.class);
        assertThat(lead(ada)).contains("A purchase of the company was opened: Second plant");
    }

    @Test
    void thatAPurchaseIsOverIsAFactOfTheLeadInWhoseStoryItWasOpened() {
        var second = ((Purchases.Opening.Done) us.in(
                        () -> purchases.open(flow, "Second plant", us.sam().actor())))
                .purchase();
        assertThat(us.in(() ->
                        purchases.change(second.id(), "Plant 2", false, us.sam().actor())))
                .isInstanceOf(Purchases.Opening.Done.class);
        us.run(() -> purchases.change(second.id(), "Plant 2", false, us.sam().actor()));
        us.run(() -> purchases.change(second.id(), "Plant 2", true, us.sam().actor()));
        assertThat(us.in(() -> purchases.change(second.id(), " ", true, us.sam().actor())))
                .isInstanceOf(Purchases.Opening.Refused.class);

        var facts = Stream.of(ada, grace)
                .flatMap(it -> us.in(() -> ledger.of(it.value())).stream())
                .filter(it -> it.kind().equals(CommitteeKinds.PURCHASE))
                .toList();
        assertThat(facts).hasSize(3);
        assertThat(facts.stream().map(it -> it.lead()).distinct()).hasSize(1);
        assertThat(List.of(ada, grace))
                .allSatisfy(it -> assertThat(differences(it)).isZero());
    }

    @Test
    void thePageOfAPersonSaysWhatTheyAreInEachPurchase() {
        say(NewObservation.of(grace, Role.CHAMPION, null, Awareness.SOLUTION_AWARE));
        var uri = "/contacts/" + gremium.contact(us, grace).value();
        assertThat(text(uri)).contains("Buying committee", "Champion", "/committee?purchase=" + flow.value());
    }

    @Test
    void oneTapOnThePageOfALeadIsEnoughAndCanBeUndone() {
        assertThat(browser.post()
                        .uri("/leads/" + grace.value() + "/committee?role=champion")
                        .with(us.sam().signedIn()))
                .hasStatus(303);
        assertThat(member(grace).known().is(Role.CHAMPION)).isTrue();
        assertThat(browser.post()
                        .uri("/companies/" + flow.value() + "/committee/places?contact=" + contact(grace)
                                + "&x=2000&y=10")
                        .with(us.sam().signedIn()))
                .hasStatus(204);
        assertThat(member(grace).place()).isEqualTo(new Member.Place(1_000, 10));
        assertThat(page("?person=" + contact(grace)))
                .contains("Grace Hopper", "Champion", "No economic buyer is known");
        assertThat(lead(grace)).contains("Buying committee");
    }

    @Test
    void whatARepTapsWhileCapturingCountsAtOnceAndStaysOnRecord() {
        var values = new HashMap<>(Hall.said("Grace Hopper", "grace@flow.example", "Hello"));
        values.put("notes", Map.of("text", "Hello", "role", "champion", "awareness", "problem_aware"));
        var capture = hall.phone(us, us.sam()).capture(Instant.now().truncatedTo(ChronoUnit.MILLIS), values);
        assertThat(hall.send(us.sam(), capture)).hasStatus2xxSuccessful();

        assertThat(member(grace).known().line()).isEqualTo("champion · – · problem_aware");
        assertThat(us.in(() -> observations.of(grace))).singleElement().satisfies(it -> {
            assertThat(it.how()).isEqualTo(How.CAPTURED);
            assertThat(us.<Boolean>in(
                            () -> observations.withdraw(it.id(), us.sam().actor())))
                    .isFalse();
        });
        assertThat(differences(grace)).isZero();
        assertThat(committee().gaps())
                .extracting(Gap::kind)
                .containsExactly(Gap.Kind.NO_ECONOMIC_BUYER, Gap.Kind.SINGLE_THREADED);
        assertThat(lead(grace)).contains("Problem").doesNotContain("What is Grace Hopper in this purchase?");
    }

    @Test
    void theFormOfATouchAsksAndThePageAsksOnceSomebodyHasSpokenWithThem() {
        assertThat(lead(grace)).doesNotContain("What is Grace Hopper in this purchase?");
        assertThat(touch("")).hasStatus(303);
        assertThat(lead(grace)).contains("What is Grace Hopper in this purchase?");
        assertThat(touch("&committee.role=king")).hasStatus(422);
        assertThat(touch("&committee.role=evaluator&committee.stance=neutral")).hasStatus(303);
        assertThat(member(grace).known().line()).isEqualTo("evaluator · neutral · –");
        assertThat(lead(grace)).contains("How much does Grace Hopper know?");
        assertThat(browser.post()
                        .uri("/leads/" + grace.value() + "/committee/skip")
                        .with(us.sam().signedIn()))
                .hasStatus(303);
        assertThat(lead(grace)).doesNotContain("How much does Grace Hopper know?");
    }

    private MvcTestResult touch(String learnt) {
        return browser.post()
                .uri("/leads/" + grace.value() + "/touches?medium=call&direction=outbound&outcome=reached" + learnt)
                .with(us.sam().signedIn())
                .exchange();
    }

    @Test
    void theApiSaysWhatIsWrongAndHowToMendIt() {
        var uri = "/api/v1/leads/" + grace.value() + "/committee";
        assertThat(post(uri, "{\"role\": \"king\"}")).hasStatus(400).bodyText().contains("role", "economic_buyer");
        assertThat(post(uri, "{}")).hasStatus(400);
        assertThat(post(uri, "{\"role\": \"champion\"}")).hasStatus(201);
        assertThat(browser.get()
                        .uri("/api/v1/companies/" + flow.value() + "/committee")
                        .header("Authorization", cast.bearer(us.sam())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.gaps[0].kind")
                .isEqualTo("no_economic_buyer");
    }

    private MvcTestResult post(String uri, String body) {
        return browser.post()
                .uri(uri)
                .header("Authorization", cast.bearer(us.sam()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String page(String query) {
        return text("/companies/" + flow.value() + "/committee" + query);
    }

    private String lead(LeadId id) {
        return text("/leads/" + id.value());
    }

    private String text(String uri) {
        var answer = browser.get().uri(uri).with(us.sam().signedIn()).exchange();
        assertThat(answer).hasStatusOk();
        return textOf(answer);
    }

    private static String textOf(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private LeadId arrives(String name, String email, @Nullable String title) {
        return gremium.arrives(us, name, email, "Flow-Matic", title);
    }

    private Observation say(NewObservation it) {
        return ((Observing.Observed)
                        us.in(() -> observations.observe(it, us.sam().actor())))
                .observation();
    }

    private Drawing draw(LeadId from, LeadId to) {
        var drawn = us.in(() -> sketch.draw(
                committees.of(flow),
                gremium.contact(us, from),
                gremium.contact(us, to),
                us.sam().actor()));
        return drawn;
    }

    private UUID merge(ContactId one, ContactId other) {
        return ((Merging.Merged) us.in(
                        () -> merges.merge(one, other, Set.of(), false, us.sam().actor())))
                .merge();
    }

    private Committee committee() {
        return us.in(() -> committees.of(flow));
    }

    private Member member(LeadId lead) {
        return committee().of(gremium.contact(us, lead)).orElseThrow();
    }

    private Known known(CompanyId company, ContactId contact) {
        return us.in(() -> committees.of(company)).of(contact).orElseThrow().known();
    }

    private UUID contact(LeadId lead) {
        return gremium.contact(us, lead).value();
    }

    private Standing standing(LeadId lead) {
        return us.in(() -> standings.of(Set.of(lead))).getOrDefault(lead, new Standing(List.of(), Known.NOTHING));
    }

    private Standing then(Instant time) {
        return us.in(() -> standings.asOf(Map.of(ada, time))).getOrDefault(ada, new Standing(List.of(), Known.NOTHING));
    }

    private int differences(LeadId lead) {
        return us.in(() -> part.differences(lead, ledger.of(lead.value()))).size();
    }
}
