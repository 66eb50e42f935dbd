package io.firsthand.diagnosis;

import static io.firsthand.touch.Touch.Direction.INBOUND;
import static io.firsthand.touch.Touch.Direction.OUTBOUND;
import static io.firsthand.touch.Touch.Outcome.ATTEMPTED;
import static io.firsthand.touch.Touch.Outcome.FAILED;
import static io.firsthand.touch.Touch.Outcome.REACHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.duplicate.Decision;
import io.firsthand.duplicate.Duplicates;
import io.firsthand.duplicate.Office;
import io.firsthand.identity.Cast;
import io.firsthand.identity.People;
import io.firsthand.identity.PersonChange;
import io.firsthand.identity.PersonId;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Wishes;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Edit;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Merges;
import io.firsthand.lead.Merging;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.touch.Logging;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touch.Medium;
import io.firsthand.touch.Touches;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checks of leads, each beside what one counts by hand: two leads came by file, the others did not. */
@ServerTest
class DiagnosedLeadsTest {

    private final Diagnostician diagnostician;
    private final Imports imports;
    private final Office office;
    private final Duplicates duplicates;
    private final People people;
    private final Leads leads;
    private final Merges merges;
    private final Touches touches;
    private final Cast cast;
    private Cast.Company company;

    DiagnosedLeadsTest(
            Diagnostician diagnostician,
            Imports imports,
            Office office,
            Duplicates duplicates,
            People people,
            Leads leads,
            Merges merges,
            Touches touches,
            Cast cast) {
        this.diagnostician = diagnostician;
        this.imports = imports;
        this.office = office;
        this.duplicates = duplicates;
        this.people = people;
        this.leads = leads;
        this.merges = merges;
        this.touches = touches;
        this.cast = cast;
    }

    @BeforeEach
    void begin() {
        company = cast.found("Leads diagnosed");
        new Export().with("contacts.csv", """
                        Contact ID,First Name,Email,Lifecycle Stage,Lead Source
                        1,Filed,filed@x.example,Lead,Webinar
                        2,Unreachable,,Lead,
                        """).diagnose(company, imports, diagnostician, Wishes.NONE);
    }

    @Test
    void aSourceIsKnownAndRightAtFirstAndProved() {
        var wrong = meets("Wrong", Grade.B, Channel.WEBINAR, 1);
        meets("Right", Grade.A, Channel.MEETING, 1);
        meets("Bare", Grade.D, Channel.UNKNOWN, 1);
        correct(wrong.id());
        correct(filed());

        assertThat(counts("sourceCorrected")).containsExactly(1, 3);
        assertThat(counts("sourceMissing")).containsExactly(2, 5);
        assertThat(counts("provenance")).containsExactly(3, 5);
        assertThat(counts("unreachable")).containsExactly(1, 5);
        assertThat(counts("datesMissing")).containsExactly(2, 5);
    }

    @Test
    void aLeadIsReachedByMailOrByPhone() {
        office.meets(company, "By phone", null, "+49 30 1234567", null);
        office.meets(company, "By name", null, null, null);

        assertThat(counts("unreachable")).containsExactly(1 + 1, 2 + 2);
    }

    /** Two who may be one, and one who bought and is back. */
    @Test
    void aPersonIsThereOnce() {
        office.meets(company, "Jon Smyth", null, "+49 30 1234567", null);
        office.meets(company, "John Smith", "john@flow.example", "+49 30 1234567", null);
        office.hunts(company);
        came("Back", Stage.WON, 90);
        came("Back", null, 1);
        assertThat(counts("duplicates")).containsExactly(2, 2 + 2 + 2);
    }

    @Test
    void aPairCountsUntilSomebodyDecides() {
        var jon = office.meets(company, "Jon Smyth", null, "+49 30 1234567", null);
        office.meets(company, "John Smith", "john@flow.example", "+49 30 1234567", null);
        office.hunts(company);
        var pair = office.queue(company).getFirst().id();
        var maya = company.maya().actor();

        company.run(() -> assertThat(duplicates.dismiss(pair, maya)).isInstanceOf(Decision.Made.class));
        assertThat(counts("duplicates")).containsExactly(0, 2 + 2);

        company.run(() -> {
            assertThat(duplicates.takeBack(pair, maya)).isInstanceOf(Decision.TakenBack.class);
            assertThat(duplicates.merge(pair, jon.contactId(), Set.of(), false, maya))
                    .isInstanceOf(Decision.Made.class);
        });
        // One person, who has two leads that go on.
        assertThat(counts("duplicates")).containsExactly(2, 2 + 2);

        company.run(() -> {
            assertThat(duplicates.takeBack(pair, maya)).isInstanceOf(Decision.TakenBack.class);
            assertThat(duplicates.merge(pair, jon.contactId(), Set.of(), true, maya))
                    .isInstanceOf(Decision.Made.class);
        });
        assertThat(counts("duplicates")).containsExactly(0, 2 + 1);
    }

    /** Nobody tried the two of the file either, of whom nobody knows how old they are. */
    @Test
    void whomNobodyOfOursTriedInTwoWeeksWasNeverContacted() {
        came("Fourteen days", null, 14);
        came("Thirteen days", null, 13);
        came("Resting", Stage.NURTURE, 20);
        came("Lost", Stage.LOST, 20);
        came("Bought", Stage.WON, 20);
        meets("At the booth", Grade.A, Channel.BOOTH_CONVERSATION, 20);
        touched(old("Tried"), Medium.CALL, OUTBOUND, ATTEMPTED);
        touched(old("Called us"), Medium.CALL, INBOUND, REACHED);
        touched(old("Wrote to us"), Medium.EMAIL, INBOUND, REACHED);
        touched(old("Wrong number"), Medium.CALL, OUTBOUND, FAILED);
        log(NewTouch.of(old("By a machine"), Medium.EMAIL, OUTBOUND, ATTEMPTED, ago(2))
                .automatic());
        var undone = touched(old("Taken back"), Medium.CALL, OUTBOUND, REACHED);
        company.run(() -> touches.withdraw(
                List.of(undone.id()), "Somebody else", company.maya().actor()));

        assertThat(counts("neverContacted")).containsExactly(2 + 6, 2 + 8);
    }

    @Test
    void whatWasDoneForALeadIsDoneForTheOneThatItWentInto() {
        var stays = meets("Stays", Grade.B, Channel.WEBINAR, 20);
        var middle = meets("In the middle", Grade.B, Channel.WEBINAR, 20);
        var first = meets("First", Grade.B, Channel.WEBINAR, 20);
        touched(first.id(), Medium.CALL, OUTBOUND, REACHED);
        assertThat(counts("neverContacted")).containsExactly(2 + 2, 2 + 3);

        join(middle, first);
        var last = join(stays, middle);

        assertThat(counts("neverContacted")).containsExactly(2, 2 + 1);
        company.run(() -> merges.separate(last, company.maya().actor()));
        assertThat(counts("neverContacted")).containsExactly(2 + 1, 2 + 2);
    }

    @Test
    void whoGoesOnIsSomebodysWhoIsThere() {
        owned("Of Sam", company.sam().person().id(), null);
        owned("Of nobody", null, null);
        owned("Lost by nobody", null, Stage.LOST);
        owned("Bought of nobody", null, Stage.WON);
        owned("At rest", null, Stage.NURTURE);
        assertThat(counts("ownerless")).containsExactly(1 + 2, 2 + 2);
        assertThat(counts("ownerInactive")).containsExactly(0, 1);

        company.run(() -> assertThat(people.deactivate(
                        company.sam().person().id(), company.rita().actor()))
                .isInstanceOf(PersonChange.Changed.class));

        assertThat(counts("ownerInactive")).containsExactly(1, 1);
    }

    private Lead meets(String name, Grade grade, Channel channel, int daysAgo) {
        return office.meets(company, arrival(name, grade, channel, daysAgo));
    }

    private void came(String name, @Nullable Stage stage, int daysAgo) {
        office.meets(company, past(arrival(name, Grade.B, Channel.WEBINAR, daysAgo), stage));
    }

    private LeadId old(String name) {
        return meets(name, Grade.B, Channel.WEBINAR, 20).id();
    }

    private Touch touched(LeadId lead, Medium medium, Touch.Direction direction, Touch.Outcome outcome) {
        return log(NewTouch.of(lead, medium, direction, outcome, ago(2)));
    }

    private Touch log(NewTouch it) {
        if (company.in(() -> touches.log(it, company.sam().actor())) instanceof Logging.Logged(var touch)) {
            return touch;
        }
        throw new AssertionError(it.toString());
    }

    /** The other goes into the one, as a person and as a lead. */
    private UUID join(Lead one, Lead other) {
        if (company.in(() -> merges.merge(
                        one.contactId(),
                        other.contactId(),
                        Set.of(),
                        true,
                        company.maya().actor()))
                instanceof Merging.Merged(var merge, var _)) {
            return merge;
        }
        throw new AssertionError(other.toString());
    }

    private LeadId filed() {
        return company.in(() -> leads.list(LeadQuery.ALL, Optional.empty(), 10)).leads().stream()
                .filter(it -> "Filed".equals(it.contact().name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void correct(LeadId lead) {
        company.run(() -> assertThat(leads.correctSource(
                        lead,
                        Leads.ANY_VERSION,
                        Source.of(Channel.REFERRAL, null),
                        "They said so",
                        company.maya().actor()))
                .isInstanceOf(Edit.Done.class));
    }

    private void owned(String name, @Nullable PersonId owner, @Nullable Stage stage) {
        office.meets(
                company, past(arrival(name, Grade.B, Channel.WEBINAR, 9), stage).withOwner(owner));
    }

    private static Arrival arrival(String name, Grade grade, Channel channel, int daysAgo) {
        return Arrival.of(
                ContactDetails.of(name, name.replace(' ', '.') + "@heron.example", null, null),
                null,
                Source.of(channel, null),
                null,
                Provenance.of(How.API, grade, ago(daysAgo), null, null));
    }

    private static Arrival past(Arrival it, @Nullable Stage stage) {
        return stage == null
                ? it
                : it.withHistory(List.of(new Arrival.Past(stage, it.provenance().at())));
    }

    private List<Integer> counts(String check) {
        var it = company.in(() -> diagnostician.diagnose(false, ZoneOffset.UTC, (_, _) -> {}))
                .finding(check)
                .orElseThrow();
        return List.of((int) it.hits(), (int) it.of());
    }

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
