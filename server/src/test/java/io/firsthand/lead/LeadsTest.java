package io.firsthand.lead;

import static io.firsthand.lead.Stand.MAY;
import static io.firsthand.lead.Stand.arrival;
import static io.firsthand.lead.Stand.grace;
import static io.firsthand.lead.Stand.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.LeadState.StageTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LeadModuleTest
class LeadsTest {

    private final Leads leads;
    private final Cast cast;
    private Stand stand;

    LeadsTest(Leads leads, Cast cast) {
        this.leads = leads;
        this.cast = cast;
    }

    @BeforeEach
    void begin() {
        stand = Stand.of(cast);
    }

    private Lead create(Arrival arrival) {
        return stand.in(
                () -> leads.get(lead(leads.create(arrival, stand.actor()))).orElseThrow());
    }

    @Test
    void keepsWhatIsKnownOfALead() {
        var lead = create(arrival(grace(), "Flow-Matic Inc."));

        assertThat(lead.contact()).isEqualTo(grace());
        assertThat(lead.company()).satisfies(it -> {
            assertThat(it.name()).isEqualTo("Flow-Matic Inc.");
            assertThat(it.domain()).isEqualTo("flowmatic.com");
        });
        assertThat(lead.stage()).isEqualTo(Stage.INQUIRY);
        assertThat(lead.source()).isEqualTo(Source.of(Channel.BOOTH_CONVERSATION, "interpack 2026"));
        assertThat(lead.provenance().at()).isEqualTo(MAY);
        assertThat(lead.provenance().byName()).isEqualTo("Ada Lovelace");
        assertThat(lead.firstNote()).isEqualTo("Needs a cartoner for 200 packs a minute");
    }

    @Test
    void whoArrivesAgainIsSeenOnTheOpenLead() {
        var first = create(arrival(ContactDetails.of(null, "Grace@Flowmatic.com", null, null), null));
        var again = Arrival.of(
                grace(),
                "Flow-Matic",
                Source.of(Channel.DEMO_REQUEST, null),
                "Wants a demo",
                Provenance.of(How.FORM, Grade.B, MAY.plus(Duration.ofDays(3)), null, null));

        var outcome = stand.in(() -> leads.create(again, stand.actor()));

        assertThat(outcome).isEqualTo(new Outcome.Seen(first.id()));
        var seen = stand.in(() -> leads.get(first.id())).orElseThrow();
        assertThat(seen.latest().channel()).isEqualTo(Channel.DEMO_REQUEST);
        assertThat(seen.original().channel()).isEqualTo(Channel.BOOTH_CONVERSATION);
        assertThat(seen.contact().name()).isEqualTo("Grace Hopper");
        assertThat(seen.company()).satisfies(it -> assertThat(it.name()).isEqualTo("Flow-Matic"));
        assertThat(stand.in(() -> leads.notes(first.id()))).hasSize(2);
        assertThatFactsAgree(first.id());
    }

    @Test
    void whoArrivesAfterTheLeadIsClosedIsANewLeadOfTheSameContact() {
        var lost = create(arrival(grace(), null)
                .withHistory(List.of(new Arrival.Past(Stage.LOST, MAY.plus(Duration.ofDays(9))))));

        var fresh = create(arrival(grace(), null));

        assertThat(fresh.id()).isNotEqualTo(lost.id());
        assertThat(fresh.contactId()).isEqualTo(lost.contactId());
    }

    @Test
    void theSameKeyIsTakenOnce() {
        var keyed = arrival(ContactDetails.NONE, null).withKey(new Arrival.Key("csv:Prospect ID", "7927b2df"));

        var outcomes = stand.in(() -> leads.takeAll(List.of(keyed, keyed), stand.actor()));

        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Created.class);
        assertThat(outcomes.getLast()).isEqualTo(new Outcome.Unchanged(lead(outcomes.getFirst())));
        assertThat(stand.in(() -> leads.create(keyed, stand.actor()))).isEqualTo(outcomes.getLast());
    }

    @Test
    void thePastOfALeadIsKeptWithItsTimes() {
        var lead = create(arrival(grace(), null)
                .withOwner(stand.person())
                .withCustom(Map.of("TotalVisits", 5L, "Country", "India"))
                .withHistory(List.of(
                        new Arrival.Past(Stage.MQL, MAY.plus(Duration.ofDays(1))),
                        new Arrival.Past(Stage.WON, MAY.plus(Duration.ofDays(90))))));

        assertThat(stand.in(() -> leads.stages(lead.id())))
                .containsExactly(
                        new StageTime(Stage.INQUIRY, MAY, MAY.plus(Duration.ofDays(1))),
                        new StageTime(Stage.MQL, MAY.plus(Duration.ofDays(1)), MAY.plus(Duration.ofDays(90))),
                        new StageTime(Stage.WON, MAY.plus(Duration.ofDays(90)), null));
        assertThat(lead.stage()).isEqualTo(Stage.WON);
        assertThat(lead.owner()).isEqualTo(stand.person());
        assertThat(lead.custom()).containsEntry("Country", "India");
        assertThatFactsAgree(lead.id());
    }

    @Test
    void oneBadRowDoesNotHurtTheOthers() {
        var outcomes = stand.in(() -> leads.takeAll(
                List.of(
                        arrival(grace(), null),
                        arrival(ContactDetails.of("Nobody", "not an address", null, null), null),
                        arrival(ContactDetails.NONE, "Acme")),
                stand.actor()));

        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Created.class);
        assertThat(Stand.reasons(outcomes.get(1))).containsExactly("contact.email NOT_AN_EMAIL");
        assertThat(Stand.reasons(outcomes.get(2))).containsExactly("contact NO_WAY_TO_REACH");
    }

    @Test
    void nothingIsWrittenWhenOnlyForeseeing() {
        var foreseen = stand.in(() -> leads.foresee(List.of(arrival(grace(), null), arrival(grace(), null))));

        assertThat(foreseen.getFirst()).isInstanceOf(Outcome.Created.class);
        assertThat(foreseen.getLast()).isInstanceOf(Outcome.Seen.class);
        assertThat(stand.in(() -> leads.count(LeadQuery.ALL))).isEqualTo(new Count(0, false));
    }

    @Test
    void changesAreMadeOnTheVersionThatWasSeenOnly() {
        var lead = create(arrival(grace(), null));
        var change = LeadChange.NONE.with(ContactField.TITLE, "Commodore");

        var changed = stand.in(() -> leads.change(lead.id(), lead.version(), change, stand.actor()));
        var late = stand.in(() -> leads.change(lead.id(), lead.version(), change, stand.actor()));

        assertThat(lead(changed).contact().title()).isEqualTo("Commodore");
        assertThat(late).isInstanceOf(Edit.Stale.class);
        assertThatFactsAgree(lead.id());
    }

    @Test
    void aChangedContactShowsOnAllItsLeads() {
        var lost = create(arrival(grace(), null).withHistory(List.of(new Arrival.Past(Stage.LOST, MAY))));
        var open = create(arrival(grace(), null));

        stand.in(() -> leads.change(
                open.id(),
                open.version(),
                LeadChange.NONE.with(ContactField.EMAIL, "hopper@navy.mil").withCompany("US Navy", null),
                stand.actor()));

        var shown = stand.in(() -> leads.get(lost.id())).orElseThrow();
        assertThat(shown.contact().email()).isEqualTo("hopper@navy.mil");
        assertThat(shown.company()).isEqualTo(lost.company());
        assertThatFactsAgree(lost.id());
        assertThatFactsAgree(open.id());
    }

    @Test
    void aStageIsNeverSkippedByHand() {
        var lead = create(arrival(grace(), null));

        var skipped = stand.in(() -> leads.move(lead.id(), lead.version(), Stage.SQL, null, stand.actor()));
        var moved = stand.in(() -> leads.move(lead.id(), lead.version(), Stage.MQL, "fits", stand.actor()));

        assertThat(skipped)
                .isEqualTo(new Edit.Refused(
                        List.of(new Mistake("stage", Mistake.Reason.MOVE_NOT_ALLOWED, "mql, nurture, disqualified"))));
        assertThat(lead(moved).stage()).isEqualTo(Stage.MQL);
        assertThat(stand.in(() -> leads.stages(lead.id()))).hasSize(2);
        assertThatFactsAgree(lead.id());
    }

    @Test
    void aCorrectedSourceLeavesTheOriginalOnShow() {
        var lead = create(arrival(grace(), null));
        var webinar = Source.of(Channel.WEBINAR, "Line changeovers");

        var unexplained = stand.in(() -> leads.correctSource(lead.id(), lead.version(), webinar, " ", stand.actor()));
        var corrected = lead(stand.in(
                () -> leads.correctSource(lead.id(), lead.version(), webinar, "She told me so", stand.actor())));

        assertThat(unexplained).isInstanceOf(Edit.Refused.class);
        assertThat(corrected.source()).isEqualTo(webinar);
        assertThat(corrected.original()).isEqualTo(lead.source());
        assertThat(corrected.corrected()).isTrue();
        assertThatFactsAgree(lead.id());
    }

    @Test
    void notesSignalsOwnerAndWithdrawalAreOnTheTimeline() {
        var lead = create(arrival(grace(), null));
        stand.in(() -> leads.addNote(lead.id(), "Called back", stand.actor()));
        stand.in(() -> leads.recordSignal(
                lead.id(), new Signal(Signal.Kind.EXPLICIT, "demo", MAY.plusSeconds(60)), stand.actor()));
        stand.in(() -> leads.assign(lead.id(), Leads.ANY_VERSION, stand.person(), stand.actor()));
        stand.in(() -> leads.withdraw(List.of(lead.id()), "imported by mistake", stand.actor()));

        assertThat(stand.in(() -> leads.timeline(lead.id())))
                .extracting(it -> it.kind().name())
                .containsExactly("lead.captured", "note.added", "signal.recorded", "owner.changed", "lead.withdrawn");
        assertThat(stand.in(() -> leads.list(LeadQuery.ALL, Optional.empty(), 50))
                        .leads())
                .isEmpty();
        assertThatFactsAgree(lead.id());
        stand.in(() -> leads.restore(List.of(lead.id()), "it was right", stand.actor()));
        assertThat(stand.in(() -> leads.list(LeadQuery.ALL, Optional.empty(), 50))
                        .leads())
                .hasSize(1);
        assertThatFactsAgree(lead.id());
    }

    @Test
    void noNeighbourSeesALead() {
        var lead = create(arrival(grace(), null));
        var neighbour = Stand.of(cast);

        assertThat(neighbour.in(() -> leads.get(lead.id()))).isEmpty();
        assertThat(neighbour.in(() -> leads.addNote(lead.id(), "Hello", neighbour.actor())))
                .isInstanceOf(Edit.Missing.class);
        assertThat(neighbour
                        .in(() -> leads.list(LeadQuery.text("grace"), Optional.empty(), 50))
                        .leads())
                .isEmpty();
        assertThat(neighbour.in(() -> leads.get(new LeadId(UUID.randomUUID())))).isEmpty();
    }

    @Test
    void notesAndSignalsThatAreWrittenDownLateHaveTheirPlaceByTime() {
        var lead = create(arrival(grace(), null));
        var days = Duration.ofDays(1);

        stand.in(() -> leads.addNote(lead.id(), "third", MAY.plus(days.multipliedBy(3)), stand.actor()));
        stand.in(() -> leads.addNote(lead.id(), "second", MAY.plus(days.multipliedBy(2)), stand.actor()));
        stand.in(() ->
                leads.recordSignal(lead.id(), new Signal(Signal.Kind.EXPLICIT, "demo", MAY.plus(days)), stand.actor()));
        stand.in(() -> leads.recordSignal(lead.id(), new Signal(Signal.Kind.ENGAGEMENT, "visit", MAY), stand.actor()));

        assertThat(stand.in(() -> leads.notes(lead.id())))
                .extracting(Note::text)
                .endsWith("second", "third");
        assertThatFactsAgree(lead.id());
    }

    @Test
    void notesOfTheSameMomentKeepTheirOrder() {
        var many = IntStream.range(0, 40)
                .mapToObj(number -> Arrival.of(
                        grace(),
                        null,
                        Source.UNKNOWN,
                        "note " + number,
                        Provenance.of(How.IMPORT, Grade.D, MAY, null, null)))
                .toList();

        var lead = lead(stand.in(() -> leads.takeAll(many, stand.actor())).getFirst());

        assertThat(stand.in(() -> leads.notes(lead)))
                .extracting(Note::text)
                .isEqualTo(many.stream().map(Arrival::notes).toList());
        assertThatFactsAgree(lead);
    }

    @Test
    void aCorrectionMayHaveBeenMadeBeforeItIsWrittenDown() {
        var lead = create(arrival(grace(), null));
        var at = MAY.plus(Duration.ofDays(2));

        stand.in(() -> leads.correctSource(
                lead.id(), Leads.ANY_VERSION, Source.of(Channel.REFERRAL, null), "Was sent by Ada", at, stand.actor()));

        assertThat(stand.in(() -> leads.timeline(lead.id())).getLast()).satisfies(it -> {
            assertThat(it.at()).isEqualTo(at);
            assertThat(it.receivedAt()).isAfter(at);
        });
        assertThatFactsAgree(lead.id());
    }

    private void assertThatFactsAgree(LeadId lead) {
        var shown = stand.in(() -> leads.shown(lead)).orElseThrow();
        var recorded = stand.in(() -> leads.recorded(lead)).orElseThrow();
        assertThat(Replay.compare(recorded, shown)).isEmpty();
    }
}
