package io.firsthand.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
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
import io.firsthand.lead.Leads;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checks of leads, each beside what one counts by hand: two leads came by file, the others did not. */
@ServerTest
class DiagnosedLeadsTest {

    private final Diagnostician diagnostician;
    private final Imports imports;
    private final Office office;
    private final People people;
    private final Leads leads;
    private final Cast cast;
    private Cast.Company company;

    DiagnosedLeadsTest(
            Diagnostician diagnostician, Imports imports, Office office, People people, Leads leads, Cast cast) {
        this.diagnostician = diagnostician;
        this.imports = imports;
        this.office = office;
        this.people = people;
        this.leads = leads;
        this.cast = cast;
        this.company = cast.found("Leads diagnosed");
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
        company.run(() -> assertThat(leads.correctSource(
                        wrong.id(),
                        Leads.ANY_VERSION,
                        Source.of(Channel.REFERRAL, null),
                        "They said so",
                        company.maya().actor()))
                .isInstanceOf(Edit.Done.class));

        assertThat(counts("sourceCorrected")).containsExactly(1, 3);
        assertThat(counts("sourceMissing")).containsExactly(2, 5);
        assertThat(counts("provenance")).containsExactly(3, 5);
        assertThat(counts("unreachable")).containsExactly(1, 5);
        assertThat(counts("datesMissing")).containsExactly(2, 5);
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
    void whoGoesOnIsSomebodysWhoIsThere() {
        owned("Of Sam", company.sam().person().id(), null);
        owned("Of nobody", null, null);
        owned("Lost by nobody", null, Stage.LOST);
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
