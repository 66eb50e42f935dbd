package io.firsthand.diagnosis;

import static io.firsthand.handoff.Handover.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.ServerTest;
import io.firsthand.agreement.Parley;
import io.firsthand.capture.Hall;
import io.firsthand.database.Recurring;
import io.firsthand.handoff.Answering;
import io.firsthand.handoff.DisqualifyReason;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffBook;
import io.firsthand.handoff.Handover;
import io.firsthand.handoff.Offer;
import io.firsthand.handoff.Offering;
import io.firsthand.handoff.Offers;
import io.firsthand.handoff.Packets;
import io.firsthand.handoff.RejectKind;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.nurture.Stays;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import io.firsthand.task.Change;
import io.firsthand.task.Task;
import io.firsthand.task.Tasks;
import io.firsthand.touch.Touch.Outcome;
import io.firsthand.touch.Touches;
import io.firsthand.verdict.Court;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The checks of handoffs, each beside what one counts by hand. */
@ServerTest
class DiagnosedHandoffsTest {

    private static final Answering.Reject NOT_FIRM = new Answering.Reject(RejectKind.DEFINITIONAL, "firm", null);
    private static final Answering.Reject NO_PHONE = new Answering.Reject(RejectKind.CLERICAL, null, "No phone");
    private static final Answering.Reject NOT_MINE = new Answering.Reject(RejectKind.PROCEDURAL, null, null);

    private final Diagnostician diagnostician;
    private final Handover handover;
    private final Court court;
    private final Hall hall;
    private final Offers offers;
    private final HandoffBook book;
    private final Packets packets;
    private final Leads leads;
    private final Stays stays;
    private final Tasks tasks;
    private final Touches touches;
    private final Opportunities opportunities;
    private final Recurring alarms;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Parley parley;

    DiagnosedHandoffsTest(
            Diagnostician diagnostician,
            Handover handover,
            Court court,
            Hall hall,
            Offers offers,
            HandoffBook book,
            Packets packets,
            Leads leads,
            Stays stays,
            Tasks tasks,
            Touches touches,
            Opportunities opportunities,
            @Qualifier("clockAlarms") Recurring alarms,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.diagnostician = diagnostician;
        this.handover = handover;
        this.court = court;
        this.hall = hall;
        this.offers = offers;
        this.book = book;
        this.packets = packets;
        this.leads = leads;
        this.stays = stays;
        this.tasks = tasks;
        this.touches = touches;
        this.opportunities = opportunities;
        this.alarms = alarms;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.parley = handover.opens();
    }

    @BeforeEach
    void begin() {
        parley = handover.opens();
    }

    /**
     * <pre>
     *            accepted  rejected for the definition
     * met           3          1    the same lead as one of the three, which came back
     * not met       1          2    each of another kind of not meeting it
     * </pre>
     *
     * (5/7 − 25/49) / (1 − 25/49) is 5/12. All else is no answer to the definition.
     */
    @Test
    void agreementIsWhatChanceDoesNotGive() {
        accepted("Met", 1);
        accepted("Met as well", 1);
        rejected(returned("Met and back", 1), NOT_FIRM);
        judged("not_yet", accepted("Not yet", 1));
        judged("incomplete", rejected(qualified("Incomplete"), NOT_FIRM));
        judged("disqualified", rejected(qualified("A student"), NOT_FIRM));

        rejected(qualified("Without a phone"), NO_PHONE);
        rejected(qualified("Of somebody else"), NOT_MINE);
        handover.offered(parley, qualified("Not answered"));
        recalled(qualified("Recalled"));
        undone(qualified("Not rejected after all"), NOT_FIRM);
        judged("not_yet", acceptedByNobody("Accepted by nobody"));
        var unjudged = accepted("Never judged", 1);
        sql("update handoff set verdict = null, definition_id = null where lead_id = :lead", unjudged);

        var found = diagnosed().finding("agreement").orElseThrow();

        assertThat(found.value()).isCloseTo(5.0 / 12, within(1e-9));
        assertThat(List.of(found.hits(), found.of())).containsExactly(5L, 7L);
    }

    /** A note and a phone number are agreed. What was missing when it was offered was missing, whatever became of it. */
    @Test
    void aPacketIsCompleteOrLacksSomething() {
        handover.offered(parley, complete(qualified("Complete")));
        var mended = rejected(qualified("Complete the second time"), NO_PHONE);
        handover.offered(parley, complete(mended));
        var recalled = recalled(noted(qualified("Half of it")));
        complete(recalled);

        assertThat(counts("packetMissing")).containsExactly(2, 4);
    }

    /**
     * <pre>
     * promise to …           answer  try
     * Not answered yet       runs    runs
     * Accepted               kept    runs
     * Tried at once          kept    kept
     * Recalled               –       –
     * Late by 23 hours       kept    broken
     * Late by 25 hours       kept    broken, and nothing happened for a day
     * Tried too late         kept    broken
     * Passed on too late     kept    broken by the one, runs for the other
     * Accepted by nobody     broken  broken, and nothing happened for a day
     * </pre>
     */
    @Test
    void aBrokenPromiseHasAConsequence() {
        handover.offered(parley, qualified("Not answered yet"));
        accepted("Accepted", 0);
        tried(accepted("Tried at once", 0));
        recalled(qualified("Recalled"));
        late("Late by 23 hours", 23);
        late("Late by 25 hours", 25);
        tried(late("Tried too late", 25));
        var passedOn = late("Passed on too late", 25);
        var saul = parley.saul();
        parley.company()
                .run(() ->
                        leads.assign(passedOn, Leads.ANY_VERSION, saul.person().id(), saul.actor()));
        acceptedByNobody("Accepted by nobody");

        var found = diagnosed();

        assertThat(counts(found, "promisesBroken")).containsExactly(6, 6 + 7);
        assertThat(counts(found, "breachesIgnored")).containsExactly(2, 6);
    }

    /** What counts is since this offer, by people, and not taken back. */
    @Test
    void whatSalesAcceptsItTries() {
        tried(accepted("Tried", 3));
        accepted("Accepted yesterday", 1);
        returned("Given back untried", 3);
        var out = new Answering.Disqualify(DisqualifyReason.NO_NEED, null);
        done(handover.reply(parley, open(accepted("Disqualified untried", 3)).id(), out));

        accepted("Untried", 3);
        acceptedByNobody("Accepted by nobody");
        var qualified = accepted("Qualified untried", 3);
        parley.company().run(() -> leads.move(qualified, Leads.ANY_VERSION, Stage.SQL, null, Handover.samActs(parley)));
        handover.touched(parley, accepted("Written to by a machine", 3), Outcome.REACHED, false);
        var mistaken = handover.touched(parley, accepted("Tried by mistake", 3), Outcome.ATTEMPTED, true);
        parley.company().run(() -> touches.withdraw(List.of(mistaken), "A mistake", Handover.samActs(parley)));
        var back = tried(accepted("Tried the first time only", 9));
        giveBack(back);
        accept(back, 3);

        assertThat(counts("acceptedUntouched")).containsExactly(6, 7);
    }

    @Test
    void twoDaysAreUpAfterTwoDays() {
        var lead = accepted("Untried", 3);
        sql("update handoff set answered_at = now() - interval '47 hours' where lead_id = :lead", lead);
        assertThat(counts("acceptedUntouched")).containsExactly(0, 0);

        sql("update handoff set answered_at = now() - interval '49 hours' where lead_id = :lead", lead);
        assertThat(counts("acceptedUntouched")).containsExactly(1, 1);
    }

    /** Whoever came to sales just now has not been left alone for a month. */
    @Test
    void leadsInSalesHandsAreTouchedEveryThirtyDays() {
        ago(29, tried(accepted("Tried 29 days ago", 40)));
        ago(31, tried(accepted("Tried 31 days ago", 40)));
        accepted("Here for 29 days", 29);
        accepted("Here for 31 days", 31);
        handover.touched(parley, accepted("Written to by a machine", 31), Outcome.REACHED, false);
        met(accepted("Met at a fair", 31));
        met(40, accepted("Met at a fair before", 29));

        handover.offered(parley, qualified("Not accepted yet"));
        returned("Given back", 40);
        var lost = accepted("Of a lost opportunity", 40);
        parley.company()
                .run(() -> opportunities.takeAll(
                        List.of(NewOpportunity.open(lost, Terms.named("Press"), daysAgo(9))
                                .lost(daysAgo(2), "Price")),
                        Handover.samActs(parley)));

        assertThat(counts("untouched")).containsExactly(3, 7);
    }

    @Test
    void aRejectionSaysWhy() {
        rejected(qualified("Of the definition"), NOT_FIRM);
        rejected(qualified("Incomplete"), NO_PHONE);
        rejected(qualified("Of another region"), new Answering.Reject(RejectKind.PROCEDURAL, null, "Not my region"));
        rejected(qualified("Of somebody else"), NOT_MINE);
        rejected(qualified("With blanks"), new Answering.Reject(RejectKind.PROCEDURAL, null, "  "));
        undone(qualified("Not rejected after all"), NOT_MINE);
        recalled(qualified("Recalled"));

        assertThat(counts("rejectsUnexplained")).containsExactly(2, 5);
    }

    /**
     * <pre>
     *                             asked    forgotten    idle
     * Not looked at               yes      yes          –
     * Taken out of its track      yes      yes          yes
     * With a task done            yes      yes          yes
     * With a task                 yes      –            –
     * Tried before                yes      yes          –       what is due was due yesterday
     * Tried since                 yes      –            –
     * A mail by a machine since   yes      yes          –
     * Met before                  yes      yes          –
     * Met since                   yes      –            –
     * To be looked at             yes      –            –
     * Moved on by hand            yes      –            not in nurture any more
     * Lately                      –        –            –
     * Lately out of its track     –        –            yes
     * Offered again               –        –            not in nurture any more
     * </pre>
     */
    @Test
    void whatComesBackIsLookedAtAgain() {
        dueYesterday(returned("Not looked at", 31));
        leave(returned("Taken out of its track", 31));
        var done = leave(returned("With a task done", 31));
        parley.company().run(() -> tasks.complete(task(done), Handover.samActs(parley)));
        task(leave(returned("With a task", 31)));
        ago(32, tried(dueYesterday(returned("Tried before", 31))));
        tried(dueYesterday(returned("Tried since", 31)));
        var written = dueYesterday(returned("A mail by a machine since", 31));
        handover.touched(parley, written, Outcome.ATTEMPTED, false);
        met(32, dueYesterday(returned("Met before", 31)));
        met(dueYesterday(returned("Met since", 31)));
        returned("To be looked at", 31);
        var moved = leave(returned("Moved on by hand", 31));
        parley.company().run(() -> leads.move(moved, Leads.ANY_VERSION, Stage.MQL, null, Handover.samActs(parley)));
        dueYesterday(returned("Lately", 29));
        leave(returned("Lately out of its track", 29));
        handover.offered(parley, returned("Offered again", 31));

        var found = diagnosed();

        assertThat(counts(found, "returnedForgotten")).containsExactly(6, 11);
        assertThat(counts(found, "nurtureIdle")).containsExactly(3, 12);
    }

    private LeadId qualified(String name) {
        return handover.qualified(parley, name);
    }

    /** Accepted so many days ago. */
    private LeadId accepted(String name, int daysAgo) {
        return accept(qualified(name), daysAgo);
    }

    private LeadId accept(LeadId lead, int daysAgo) {
        handover.accepted(parley, lead);
        var back = "now() - interval '%d days'".formatted(daysAgo);
        sql("update handoff set answered_at = %s where lead_id = :lead and closed_at is null".formatted(back), lead);
        sql("update lead set stage_since = %s where id = :lead".formatted(back), lead);
        return lead;
    }

    /** Three weeks ago, so that all its times are over. */
    private LeadId acceptedByNobody(String name) {
        var lead = qualified(name);
        var how = Offer.to(Handover.sam(parley)).at(daysAgo(21));
        assertThat(parley.company()
                        .in(() ->
                                offers.offer(lead, how, parley.company().maya().actor())))
                .isInstanceOf(Offering.Offered.class);
        alarms.work().run();
        return lead;
    }

    private LeadId tried(LeadId lead) {
        handover.touched(parley, lead, Outcome.ATTEMPTED, true);
        return lead;
    }

    /** At a booth, where somebody scanned their card again. */
    private void met(LeadId lead) {
        var sam = parley.company().sam();
        var person = handover.lead(parley, lead).contact();
        var said = Hall.said(String.valueOf(person.name()), String.valueOf(person.email()), "Met again");
        var taken = hall.send(sam, hall.phone(parley.company(), sam).capture(Instant.now(), said));
        assertThat(Hall.json(taken).get("lead").asString())
                .isEqualTo(lead.value().toString());
    }

    /** As if it had been so long ago. */
    private void met(int daysAgo, LeadId lead) {
        met(lead);
        sql("update conversation set at = now() - interval '%d days' where lead_id = :lead".formatted(daysAgo), lead);
    }

    /** As if it had been tried so long ago. */
    private void ago(int days, LeadId tried) {
        sql("update touch set at = now() - interval '%d days' where lead_id = :lead".formatted(days), tried);
    }

    /** Accepted, and not tried in time. */
    private LeadId late(String name, int hours) {
        var lead = accepted(name, 3);
        sql("""
                update clock set breached = true, due_at = now() - interval '%d hours'
                where lead_id = :lead and ended_at is null
                """.formatted(hours), lead);
        return lead;
    }

    private LeadId rejected(LeadId lead, Answering.Reject how) {
        done(handover.reply(parley, handover.offered(parley, lead).id(), how));
        return lead;
    }

    private void undone(LeadId lead, Answering.Reject how) {
        var offered = handover.offered(parley, lead);
        done(handover.reply(parley, offered.id(), how));
        done(handover.undo(parley, offered.id()));
    }

    private LeadId recalled(LeadId lead) {
        var offered = handover.offered(parley, lead);
        done(parley.company()
                .in(() -> offers.recall(offered.id(), "Too early", parley.mira().actor())));
        return lead;
    }

    private void judged(String verdict, LeadId lead) {
        sql("update handoff set verdict = '%s' where lead_id = :lead".formatted(verdict), lead);
    }

    private LeadId returned(String name, int daysAgo) {
        var lead = accepted(name, daysAgo + 3);
        giveBack(lead);
        sql("update handoff set closed_at = now() - interval '%d days' where lead_id = :lead".formatted(daysAgo), lead);
        return lead;
    }

    private void giveBack(LeadId lead) {
        var in90Days = LocalDate.now(ZoneOffset.UTC).plusDays(90);
        done(handover.reply(parley, open(lead).id(), new Answering.Return("Not now", in90Days, "A budget")));
    }

    private LeadId dueYesterday(LeadId lead) {
        sql("update nurture_stay set look_at = now() - interval '1 day' where lead_id = :lead", lead);
        return lead;
    }

    private LeadId leave(LeadId lead) {
        parley.company().run(() -> stays.leave(lead, parley.mira().actor()));
        return lead;
    }

    private UUID task(LeadId lead) {
        var wish = new Task.Wish("Look", null, LocalDate.now(ZoneOffset.UTC).minusDays(9), Handover.sam(parley));
        return ((Change.Done) parley.company().in(() -> tasks.add(lead, wish, Handover.samActs(parley))))
                .task()
                .id();
    }

    private LeadId noted(LeadId lead) {
        parley.company()
                .run(() -> packets.tick(lead, "note", true, parley.mira().actor()));
        return lead;
    }

    private LeadId complete(LeadId lead) {
        court.learns(parley, noted(lead), LeadChange.NONE.with(ContactField.PHONE, "+49 30 901820"));
        return lead;
    }

    private Handoff open(LeadId lead) {
        return parley.company().in(() -> book.open(lead).orElseThrow());
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    private void sql(String sql, LeadId lead) {
        UUID id = lead.value();
        parley.company()
                .run(() -> transaction.executeWithoutResult(_ ->
                        assertThat(jdbc.sql(sql).param("lead", id).update()).isPositive()));
    }

    private List<Integer> counts(String check) {
        return counts(diagnosed(), check);
    }

    private static List<Integer> counts(Diagnosis found, String check) {
        var it = found.finding(check).orElseThrow();
        return List.of((int) it.hits(), (int) it.of());
    }

    private Diagnosis diagnosed() {
        return parley.company().in(() -> diagnostician.diagnose(false, ZoneOffset.UTC, (_, _) -> {}));
    }
}
