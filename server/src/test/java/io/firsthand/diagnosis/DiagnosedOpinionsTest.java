package io.firsthand.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.agreement.Parley;
import io.firsthand.feedback.Feedbacks;
import io.firsthand.feedback.Giving;
import io.firsthand.feedback.Moment;
import io.firsthand.feedback.Opinion;
import io.firsthand.feedback.Wrong;
import io.firsthand.handoff.Handover;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Edit;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Source;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@ServerTest
class DiagnosedOpinionsTest {

    private final Diagnostician diagnostician;
    private final Handover handover;
    private final Feedbacks feedback;
    private final Leads leads;

    DiagnosedOpinionsTest(Diagnostician diagnostician, Handover handover, Feedbacks feedback, Leads leads) {
        this.diagnostician = diagnostician;
        this.handover = handover;
        this.feedback = feedback;
        this.leads = leads;
    }

    /** Two are said to have another source than they came by, one of them has been corrected; of one nothing is said. */
    @Test
    void aSourceIsDisputedUntilItIsCorrected() {
        var parley = handover.opens();
        var company = parley.company();
        var disputed = handover.qualified(parley, "Disputed");
        var corrected = handover.qualified(parley, "Corrected");
        var fine = handover.qualified(parley, "Fine");
        handover.accepted(parley, handover.qualified(parley, "Of whom nothing is said"));
        var opinion = Opinion.of(true).wrong(null, Wrong.PERSON, Wrong.SOURCE);
        company.run(() -> {
            say(parley, disputed, opinion);
            say(parley, corrected, opinion);
            say(parley, fine, Opinion.of(true));
            assertThat(leads.correctSource(
                            corrected,
                            Leads.ANY_VERSION,
                            Source.of(Channel.WEBINAR, null),
                            "They said so",
                            company.maya().actor()))
                    .isInstanceOf(Edit.Done.class);
        });

        var found = company.in(() -> diagnostician.diagnose(false, ZoneOffset.UTC, (_, _) -> {}))
                .finding("sourceDisputed")
                .orElseThrow();

        assertThat(found.hits()).isEqualTo(1);
        assertThat(found.of()).isEqualTo(3);
        assertThat(found.leads()).containsExactly(disputed.value());
    }

    private void say(Parley parley, LeadId lead, Opinion opinion) {
        handover.accepted(parley, lead);
        assertThat(feedback.give(lead, Moment.ACCEPT, opinion, Handover.samActs(parley)))
                .isInstanceOf(Giving.Given.class);
    }
}
