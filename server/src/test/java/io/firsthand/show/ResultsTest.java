package io.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opening;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Opportunity;
import io.firsthand.opportunity.Terms;
import io.firsthand.show.Result.Step;
import io.firsthand.show.Results.Comparison.Says;
import io.firsthand.statistics.Interval;
import io.firsthand.statistics.Proportion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ShowTest
class ResultsTest {

    private static final Instant NOON = Instant.parse("2026-05-05T10:00:00Z");

    private final Shows shows;
    private final Results results;
    private final Pulses pulses;
    private final Costs costs;
    private final Staffing staffing;
    private final Conversations conversations;
    private final Opportunities opportunities;
    private final Leads leads;
    private final Cast cast;
    private final TransactionTemplate transactions;
    private Cast.Company company;
    private Show show;

    ResultsTest(
            Shows shows,
            Results results,
            Pulses pulses,
            Costs costs,
            Staffing staffing,
            Conversations conversations,
            Opportunities opportunities,
            Leads leads,
            Cast cast,
            PlatformTransactionManager transactions) {
        this.shows = shows;
        this.results = results;
        this.pulses = pulses;
        this.costs = costs;
        this.staffing = staffing;
        this.conversations = conversations;
        this.opportunities = opportunities;
        this.leads = leads;
        this.cast = cast;
        this.transactions = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void begin() {
        company = cast.found("Results " + UUID.randomUUID());
        show = Fair.planned(shows, company, Fair.wish("Packwerk"));
    }

    @Test
    void whatCameOfAShowAddsUp() {
        var ada = lead("Ada Byron", 0);
        var bob = lead("Bob Kahn", 60);
        lead("Cleo Diaz", 65);
        go(ada, Stage.MQL, Stage.SAL, Stage.SQL);
        go(bob, Stage.MQL);
        cost("12000.50", "EUR");
        cost("300", "GBP");
        opened(ada, "5000", Opportunity.Status.WON);
        opened(ada, "700", Opportunity.Status.OPEN);
        talk(ada, 120, 5, false);
        talk(ada, 0, 4, true);

        var result = company.in(() -> results.of(show));

        assertThat(result.leads()).isEqualTo(3);
        assertThat(result.conversations()).isEqualTo(4);
        assertThat(List.of(result.mql(), result.sql(), result.opportunities())).containsExactly(2L, 1L, 1L);
        assertThat(result.cost().told(Locale.ENGLISH)).containsExactly("EUR 12,000.50", "GBP 300");
        assertThat(result.pipeline().told(Locale.ENGLISH)).containsExactly("EUR 700");
        assertThat(result.revenue().told(Locale.ENGLISH)).containsExactly("EUR 5,000");
        assertThat(result.perConversation().orElseThrow().told(Locale.ENGLISH))
                .containsExactly("EUR 3,000.13", "GBP 75");
        assertThat(result.per(Step.MQL).orElseThrow().told(Locale.ENGLISH)).containsExactly("EUR 6,000.25", "GBP 150");
        assertThat(result.rangePer(Step.SQL).orElseThrow().to()).isPresent();
    }

    @Test
    void aShowWithoutAnythingHasNoShares() {
        var result = company.in(() -> results.of(show));

        assertThat(result.perConversation()).isEmpty();
        assertThat(result.rate(Step.MQL).wilson(0.95)).isEqualTo(new Interval(0, 1));
        assertThat(Results.compare(List.of(result), Step.MQL)).isEmpty();
    }

    @Test
    void aLeadCountsForTheShowThatItsSourceNamesNow() {
        var other = Fair.planned(shows, company, Fair.wish("Other"));
        var ada = lead("Ada Byron", 0);
        var source = company.in(() -> leads.get(ada)).orElseThrow().source();
        company.in(() -> leads.correctSource(
                ada,
                Leads.ANY_VERSION,
                source.at(other.id()),
                "Wrong show",
                company.maya().actor()));

        assertThat(company.in(() -> results.of(show)).leads()).isZero();
        assertThat(company.in(() -> results.of(other)).leads()).isEqualTo(1);
        company.in(
                () -> leads.withdraw(List.of(ada), "Not a lead", company.maya().actor()));
        assertThat(company.in(() -> results.of(other)).leads()).isZero();
    }

    @Test
    void onlyWhatChanceHardlyExplainsIsCalledADifference() {
        var many = List.of(result("A", 100, 60), result("B", 100, 30), result("C", 100, 42), result("D", 9, 9));

        var says = Results.compare(many, Step.SQL).stream()
                .map(Results.Comparison::says)
                .toList();

        assertThat(says).containsExactly(Says.BETTER, Says.WORSE, Says.NO_DIFFERENCE, Says.TOO_FEW);
    }

    @Test
    void aYoungShowIsNotCalledWorseAndIsNoMeasureForOthers() {
        var old = List.of(result("A", 100, 50), result("B", 100, 50));
        var young = result("C", 100, 5, 90);

        var all = Results.compare(List.of(old.getFirst(), old.getLast(), young), Step.SQL);

        assertThat(all)
                .extracting(Results.Comparison::says)
                .containsExactly(Says.NO_DIFFERENCE, Says.NO_DIFFERENCE, Says.TOO_EARLY);
        assertThat(all.getFirst().others()).isEqualTo(new Proportion(50, 100));
    }

    @Test
    void theBigScreenCountsByHourAndPersonAndTellsStrangersNobody() {
        var sam = company.sam().person().id();
        company.in(() -> staffing.add(show.id(), sam));
        company.in(() -> staffing.add(show.id(), company.maya().person().id()));
        company.in(() -> staffing.setGoals(show.id(), List.of(new Goal(sam, Fair.TUESDAY.plusDays(3), 5))));
        lead("Ada Byron", 3 * 24 * 60);
        var bob = lead("Bob Kahn", 3 * 24 * 60 + 90);
        lead("Cleo Diaz", 0);
        talk(bob, 3 * 24 * 60 + 95, 5, false);

        var pulse = company.in(() -> pulses.of(show));

        assertThat(pulse.day()).isEqualTo(Fair.TUESDAY.plusDays(3));
        assertThat(pulse.hours().stream().filter(it -> it.conversations() > 0))
                .containsExactly(new Pulse.Hour(12, 1), new Pulse.Hour(13, 2));
        assertThat(List.of(pulse.today(), pulse.total(), pulse.goalToday(), pulse.hotToday()))
                .containsExactly(3L, 4L, 5L, 1L);
        assertThat(pulse.board().getFirst()).isEqualTo(new Pulse.Standing(sam, 3, 4, 5));
        assertThat(pulse.board()).hasSize(2);
        assertThat(pulse.hot())
                .singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo("Bob Kahn"));
        assertThat(pulse.anonymous().hot()).isEmpty();
        assertThat(pulse.anonymous().board())
                .extracting(Pulse.Standing::person)
                .containsOnly(new PersonId(new UUID(0, 0)));
    }

    private Result result(String name, long leadCount, long sql) {
        return result(name, leadCount, sql, 0);
    }

    private Result result(String name, long leadCount, long sql, long undecided) {
        return new Result(
                Fair.planned(shows, company, Fair.wish(name)),
                leadCount,
                leadCount,
                sql,
                sql,
                sql,
                0,
                undecided,
                Sums.NOTHING,
                Sums.NOTHING,
                Sums.NOTHING,
                0);
    }

    private LeadId lead(String name, int minutes) {
        return Fair.lead(leads, company, show, name, name + " Inc.", NOON.plus(Duration.ofMinutes(minutes)));
    }

    private void go(LeadId lead, Stage... stages) {
        for (var stage : stages) {
            company.in(() -> leads.move(
                    lead, Leads.ANY_VERSION, stage, null, company.sam().actor()));
        }
    }

    private void cost(String amount, String currency) {
        var wish = new Cost.Wish(Cost.Kind.SPACE, "Space", new BigDecimal(amount), currency);
        assertThat(company.in(() -> costs.add(show.id(), wish))).isInstanceOf(Writing.Done.class);
    }

    private void opened(LeadId lead, String amount, Opportunity.Status status) {
        var open = NewOpportunity.open(lead, Terms.named("Line").withAmount(new BigDecimal(amount), "EUR"), NOON);
        var wish = status == Opportunity.Status.WON ? open.won(NOON.plusSeconds(60)) : open;
        assertThat(company.in(() -> opportunities.open(wish, company.sam().actor())))
                .isInstanceOf(Opening.Opened.class);
    }

    private void talk(LeadId lead, int minutes, int rating, boolean madeLead) {
        var it = new Conversation(
                UUID.randomUUID(),
                show.id(),
                lead,
                company.sam().person().id(),
                NOON.plus(Duration.ofMinutes(minutes)),
                madeLead,
                rating);
        company.run(() -> transactions.executeWithoutResult(_ -> conversations.held(it)));
    }
}
