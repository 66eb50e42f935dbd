package io.firsthand.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.ServerTest;
import io.firsthand.agreement.Parley;
import io.firsthand.handoff.Answering;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.Handover;
import io.firsthand.handoff.RejectKind;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.touch.Touch.Outcome;
import io.firsthand.verdict.Court;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The checks of handoffs, each beside what one counts by hand. */
@ServerTest
class DiagnosedHandoffsTest {

    private final Diagnostician diagnostician;
    private final Handover handover;
    private final Court court;
    private final Leads leads;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Parley parley;

    DiagnosedHandoffsTest(
            Diagnostician diagnostician,
            Handover handover,
            Court court,
            Leads leads,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.diagnostician = diagnostician;
        this.handover = handover;
        this.court = court;
        this.leads = leads;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.parley = handover.opens();
    }

    @BeforeEach
    void begin() {
        parley = handover.opens();
    }

    @Test
    void whatSalesAcceptsItTries() {
        tried("Tried", 3);
        untried("Untried", 3);
        untried("Accepted yesterday", 1);

        assertThat(counts("acceptedUntouched")).containsExactly(1, 2);
    }

    /** Whoever came to sales just now has not been left alone for a month. */
    @Test
    void leadsInSalesHandsAreTouchedEveryThirtyDays() {
        var tried = tried("Tried yesterday", 40);
        sql("update touch set at = at - interval '1 day' where lead_id = :lead", tried);
        var longAgo = tried("Tried long ago", 40);
        sql("update touch set at = at - interval '31 days' where lead_id = :lead", longAgo);
        untried("Here for long", 31);
        untried("Here lately", 29);
        handover.offered(parley, handover.qualified(parley, "Not accepted yet"));

        assertThat(counts("untouched")).containsExactly(2, 4);
    }

    @Test
    void aRejectionSaysWhy() {
        rejected("Of the definition", new Answering.Reject(RejectKind.DEFINITIONAL, "firm", null));
        rejected("Incomplete", new Answering.Reject(RejectKind.CLERICAL, null, "No phone"));
        rejected("Of somebody else", new Answering.Reject(RejectKind.PROCEDURAL, null, null));

        assertThat(counts("rejectsUnexplained")).containsExactly(1, 3);
    }

    /** A note is part of the packet, and so is a phone number, which none of them has. */
    @Test
    void aPacketIsCompleteOrLacksSomething() {
        var complete = handover.qualified(parley, "Complete");
        parley.company().run(() -> leads.addNote(complete, "They want it", Handover.samActs(parley)));
        court.learns(parley, complete, LeadChange.NONE.with(ContactField.PHONE, "+49 30 901820"));
        handover.offered(parley, complete);
        handover.offered(parley, handover.qualified(parley, "Incomplete"));

        assertThat(counts("packetMissing")).containsExactly(1, 2);
    }

    /**
     * Of seven answers, six were a yes. One of these was to a lead that did not meet the definition, as was the no:
     * (6/7 − 32/49) / (1 − 32/49) is 10/17. Whatever else is wrong with a lead says nothing of the definition.
     */
    @Test
    void agreementIsWhatChanceDoesNotGive() {
        for (var i = 0; i < 5; i++) {
            untried("Met " + i, 1);
        }
        var taken = untried("Not met", 1);
        var refused = rejected("Nor this", new Answering.Reject(RejectKind.DEFINITIONAL, "firm", null));
        rejected("Incomplete", new Answering.Reject(RejectKind.CLERICAL, null, "No phone"));
        var nobody = untried("Accepted by nobody", 1);
        sql("update handoff set by_default = true where lead_id = :lead", nobody);
        for (var it : List.of(taken, refused)) {
            sql("update handoff set verdict = 'not_qualified' where lead_id = :lead", it);
        }

        var found = diagnosed().finding("agreement").orElseThrow();

        assertThat(found.value()).isCloseTo(10.0 / 17, within(1e-9));
        assertThat(found.hits()).isEqualTo(6);
        assertThat(found.of()).isEqualTo(7);
    }

    @Test
    void whatComesBackIsLookedAtAgain() {
        var forgotten = returned("Forgotten", 31);
        sql("update nurture_stay set look_at = now() - interval '1 day' where lead_id = :lead", forgotten);
        returned("To be looked at", 31);
        var tried = returned("Tried since", 31);
        sql("update nurture_stay set look_at = now() - interval '1 day' where lead_id = :lead", tried);
        handover.touched(parley, tried, Outcome.ATTEMPTED, true);
        returned("Lately", 29);
        var idle = returned("Without a day", 29);
        sql("update nurture_stay set look_at = null, step_at = null, check_at = null where lead_id = :lead", idle);

        assertThat(counts("returnedForgotten")).containsExactly(1, 3);
        assertThat(counts("nurtureIdle")).containsExactly(1, 5);
    }

    /** Each has a promise that was kept, to answer, and one that goes on, to try; some of these are broken. */
    @Test
    void aBrokenPromiseHasAConsequence() {
        untried("In time", 1);
        late(untried("Late today", 1), "1 hour");
        late(untried("Late for long", 1), "2 days");
        var made = late(untried("Late and made good", 1), "2 days");
        sql("update clock set ended_at = now(), state = 'MET_LATE' where lead_id = :lead and breached", made);

        assertThat(counts("promisesBroken")).containsExactly(3, 4 + 3);
        assertThat(counts("breachesIgnored")).containsExactly(1, 3);
    }

    private LeadId tried(String name, int daysAgo) {
        var lead = untried(name, daysAgo);
        handover.touched(parley, lead, Outcome.ATTEMPTED, true);
        return lead;
    }

    /** Accepted so many days ago. */
    private LeadId untried(String name, int daysAgo) {
        var lead = handover.qualified(parley, name);
        handover.accepted(parley, lead);
        var back = "now() - interval '%d days'".formatted(daysAgo);
        sql("update handoff set answered_at = %s where lead_id = :lead".formatted(back), lead);
        sql("update lead set stage_since = %s where id = :lead".formatted(back), lead);
        return lead;
    }

    private LeadId late(LeadId lead, String by) {
        sql("""
                update clock set breached = true, due_at = now() - interval '%s'
                where lead_id = :lead and ended_at is null
                """.formatted(by), lead);
        return lead;
    }

    private LeadId rejected(String name, Answering.Reject how) {
        var lead = handover.qualified(parley, name);
        Handover.done(handover.reply(parley, handover.offered(parley, lead).id(), how));
        return lead;
    }

    private LeadId returned(String name, int daysAgo) {
        var lead = handover.qualified(parley, name);
        Handoff it = handover.accepted(parley, lead);
        var in90Days = LocalDate.now(ZoneOffset.UTC).plusDays(90);
        Handover.done(handover.reply(parley, it.id(), new Answering.Return("Not now", in90Days, "A budget")));
        sql("update handoff set closed_at = now() - interval '%d days' where lead_id = :lead".formatted(daysAgo), lead);
        return lead;
    }

    private void sql(String sql, LeadId lead) {
        UUID id = lead.value();
        parley.company()
                .run(() -> transaction.executeWithoutResult(_ ->
                        assertThat(jdbc.sql(sql).param("lead", id).update()).isPositive()));
    }

    private List<Integer> counts(String check) {
        var it = diagnosed().finding(check).orElseThrow();
        return List.of((int) it.hits(), (int) it.of());
    }

    private Diagnosis diagnosed() {
        return parley.company().in(() -> diagnostician.diagnose(false, ZoneOffset.UTC, (_, _) -> {}));
    }
}
