package io.firsthand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Merges;
import io.firsthand.lead.Replay;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Opportunity;
import io.firsthand.opportunity.Opportunity.Status;
import io.firsthand.table.Fault;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touches;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People with their companies, deals and activities, brought together as several files of one export. */
@ServerTest
class JoinedFilesTest {

    private static final String CONTACTS = """
            Contact ID,First Name,Last Name,Email,Phone Number,Lifecycle Stage,Lead Status,Create Date,Contact Owner,Lead Source,City,Associated Company Domain
            C-1,Ada,Byron,ada@engines.example,,Marketing Qualified Lead,,2024-03-01,sam@HOST,Organic Search,London,engines.example
            C-2,Grace,Hopper,grace@flow.example,,Lead,,2024-04-01,somebody@else.example,Referral,Arlington,flow.example
            """;
    private static final String COMPANIES = """
            Company ID,Company Name,Company Domain Name,Industry,Number of Employees,Annual Revenue,Create Date,Company Owner
            F-1,Analytical Engines Ltd,engines.example,Technology,120,5000000,2024-01-01,sam@HOST
            F-9,Nobody Inc,nobody.example,Retail,3,1000,2024-01-01,sam@HOST
            """;
    private static final String DEALS = """
            Deal ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal Owner,Deal Type,Closed Lost Reason,Associated Company Domain,Associated Contact Email
            D-1,Engines for all,Closed Won,Sales Pipeline,1200.50,2024-06-01,2024-04-01,sam@HOST,New Business,,engines.example,ada@engines.example
            D-2,Flow,Closed Lost,Sales Pipeline,99,2024-07-01,2024-05-01,sam@HOST,New Business,Price,,grace@flow.example
            D-3,Lost and found,Qualified to Buy,Sales Pipeline,5,2099-01-01,2024-05-01,sam@HOST,New Business,,,nobody@nowhere.example
            """;
    private static final String ACTIVITIES = """
            Activity ID,Activity Type,Activity Date,Activity Owner,Notes/Description,Call/Meeting Title/Subject,Call Outcome,Meeting Outcome,Task Status,Task Due Date,Associated Contact Email
            A-1,Call,2024-03-02,sam@HOST,Said yes,First call,Connected,,,,ada@engines.example
            A-2,Meeting,2024-03-09,sam@HOST,,Visit,,No Show,,,ada@engines.example
            A-3,Note,2024-03-10,sam@HOST,Likes tea,,,,,,ada@engines.example
            A-4,Meeting,2024-03-11,sam@HOST,,Visit,,Cancelled,,,ada@engines.example
            A-5,Email,2024-04-02,sam@HOST,Hello,,,,,,grace@flow.example
            A-6,Call,2024-04-02,sam@HOST,Hello,,No Answer,,,,nobody@nowhere.example
            """;

    private final Desk desk;
    private final Leads leads;
    private final Merges merges;
    private final Touches touches;
    private final Opportunities opportunities;
    private final Cast cast;
    private Company company;
    private static int companies;

    JoinedFilesTest(Desk desk, Leads leads, Merges merges, Touches touches, Opportunities opportunities, Cast cast) {
        this.desk = desk;
        this.leads = leads;
        this.merges = merges;
        this.touches = touches;
        this.opportunities = opportunities;
        this.cast = cast;
        this.company = cast.home();
    }

    @BeforeEach
    void foundACompany() {
        company = cast.found("Joined " + ++companies);
    }

    private List<Batch> brought() {
        var host = company.sam().person().email().value().replaceFirst(".*@", "");
        return desk.bringsTogether(
                company.maya(),
                ACTIVITIES.replace("HOST", host),
                DEALS.replace("HOST", host),
                COMPANIES.replace("HOST", host),
                CONTACTS.replace("HOST", host));
    }

    @Test
    void areWorkedOnInTheOrderThatTheirRowsNeed() {
        company.run(() -> assertThat(brought())
                .extracting(it -> it.plan().shape().preset())
                .containsExactly("hubspot-contacts", "hubspot-companies", "hubspot-deals", "hubspot-activities"));
    }

    @Test
    void areCheckedAsIfTheEarlierOnesWereThere() {
        company.run(() -> {
            var checked = desk.checksAll(brought());

            assertThat(checked).extracting(Batch::state).containsOnly(Batch.State.CHECKED);
            assertThat(checked)
                    .extracting(Batch::counts)
                    .containsExactly(
                            new Counts(2, 2, 0, 0, 0, 0),
                            new Counts(2, 0, 1, 1, 0, 0),
                            new Counts(3, 2, 0, 0, 1, 0),
                            new Counts(6, 4, 0, 1, 1, 0));
            assertThat(leads.list(LeadQuery.ALL, Optional.empty(), 10).leads()).isEmpty();
        });
    }

    @Test
    void becomeLeadsWithTheirDealsAndTouches() {
        company.run(() -> {
            var done = desk.importsAll(brought());

            assertThat(done)
                    .extracting(Batch::counts)
                    .containsExactly(
                            new Counts(2, 2, 0, 0, 0, 0),
                            new Counts(2, 0, 1, 1, 0, 0),
                            new Counts(3, 2, 0, 0, 1, 0),
                            new Counts(6, 4, 0, 1, 1, 0));
            var ada = desk.lead(done.getFirst(), 0);
            assertThat(ada.company()).satisfies(it -> assertThat(it.name()).isEqualTo("Analytical Engines Ltd"));
            assertThat(ada.custom())
                    .containsEntry("Company Industry", "Technology")
                    .containsEntry("Company Number of Employees", "120");
            assertThat(ada.stage()).isEqualTo(Stage.WON);
            assertThat(opportunities.of(ada.id())).singleElement().satisfies(it -> {
                assertThat(it.status()).isEqualTo(Status.WON);
                assertThat(it.terms().amount()).isEqualByComparingTo("1200.5");
                assertThat(it.terms().stageWords()).isEqualTo("Closed Won");
            });
            assertThat(touches.of(ada.id(), 10))
                    .extracting(Touch::outcome)
                    .containsExactlyInAnyOrder(Touch.Outcome.REACHED, Touch.Outcome.MISSED);
            assertThat(touches.firstResponse(ada.id())).get().satisfies(it -> {
                assertThat(it.at()).isBefore(Instant.parse("2024-03-03T00:00:00Z"));
                assertThat(it.by()).isEqualTo(company.sam().person().id());
                assertThat(it.note()).isEqualTo("First call\nSaid yes");
            });
            var grace = desk.lead(done.getFirst(), 1);
            assertThat(opportunities.of(grace.id()))
                    .extracting(Opportunity::lostReason)
                    .containsExactly("Price");
            assertThat(desk.rows(done.get(2)).getLast().reasons())
                    .containsExactly(Fault.of("noLead", "nobody@nowhere.example"));
            assertThat(Replay.compare(
                            leads.recorded(ada.id()).orElseThrow(),
                            leads.shown(ada.id()).orElseThrow()))
                    .isEmpty();
        });
    }

    @Test
    void comeAgainWithoutDoubles() {
        company.run(() -> {
            desk.importsAll(brought());

            var again = desk.importsAll(brought());

            assertThat(again)
                    .extracting(Batch::counts)
                    .containsExactly(
                            new Counts(2, 0, 0, 2, 0, 0),
                            new Counts(2, 0, 0, 2, 0, 0),
                            new Counts(3, 0, 0, 2, 1, 0),
                            new Counts(6, 0, 0, 5, 1, 0));
        });
    }

    @Test
    void areUndoneAsOneAndComeAgain() {
        company.run(() -> {
            var done = desk.importsAll(brought());
            var ada = desk.lead(done.getFirst(), 0);

            desk.undoes(done.getFirst(), company.maya());

            assertThat(desk.with(done)).extracting(Batch::state).containsOnly(Batch.State.UNDONE);
            assertThat(desk.with(done).getFirst().undo()).hasValueSatisfying(undo -> {
                assertThat(undo.withdrawn()).isEqualTo(2);
                assertThat(undo.kept()).isZero();
            });
            assertThat(leads.list(LeadQuery.ALL, Optional.empty(), 10).leads()).isEmpty();
            assertThat(opportunities.of(ada.id())).isEmpty();
            assertThat(touches.of(ada.id(), 10)).isEmpty();

            var again = desk.importsAll(brought());
            assertThat(again).extracting(it -> it.counts().created()).containsExactly(2L, 0L, 2L, 4L);
        });
    }

    @Test
    void findTheirLeadsByTheIdsOfSalesforce() {
        company.run(() -> {
            var done = desk.importsAll(desk.bringsTogether(company.maya(), """
                    Id,LastName,FirstName,AccountId,MailingCity,MailingCountry,Email,OwnerId,Department,LeadSource
                    0031G00000q9jPQAQA,Byron,Ada,0011G00000eM9wvQAC,London,UK,ada@engines.example,005,Engines,Web
                    """, """
                    Id,Name,StageName,CloseDate,Amount,Probability,AccountId,IsWon,IsClosed,OwnerId,CreatedDate,ForecastCategory,IsDeleted
                    006q000000HddohAAB,Engines,Negotiation,2099-01-01,10,50,0011G00000eM9wv,false,false,005,2024-01-02,Pipeline,false
                    006q000000HddoiAAB,Gone,Negotiation,2099-01-01,10,50,0011G00000eM9wv,false,false,005,2024-01-02,Pipeline,true
                    """, """
                    Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,OwnerId,IsClosed,TaskSubtype,CallType,Description
                    00T1G00003Ufap9UAB,0031G00000q9jPQ,,Call,2024-01-03,Completed,Normal,005,true,Call,Outbound,Spoke
                    00T1G00003Ufap8UAB,,006q000000HddohAAB,Mail,2024-01-04,Completed,Normal,005,true,Email,,Wrote
                    00T1G00003Ufap7UAB,0031G00000nobod,,Mail,2024-01-04,Completed,Normal,005,true,Email,,Wrote
                    """));

            assertThat(done)
                    .extracting(it -> it.plan().shape().preset())
                    .containsExactly("salesforce-contacts", "salesforce-opportunities", "salesforce-tasks");
            assertThat(done)
                    .extracting(Batch::counts)
                    .containsExactly(
                            new Counts(1, 1, 0, 0, 0, 0), new Counts(2, 1, 0, 1, 0, 0), new Counts(3, 2, 0, 0, 1, 0));
        });
    }

    @Test
    void findTheLeadThatTookInTheOneTheyName() {
        company.run(() -> {
            var people = desk.importsAll(desk.bringsTogether(company.maya(), """
                    Id,LastName,FirstName,AccountId,MailingCity,MailingCountry,Email,OwnerId,Department,LeadSource
                    0031G00000q9jPQAQA,Byron,Ada,0011G00000eM9wvQAC,London,UK,ada@engines.example,005,Engines,Web
                    0031G00000q9jPRAQA,Lovelace,Ada,0011G00000eM9wwQAC,London,UK,lovelace@engines.example,005,Engines,Web
                    """));
            var byron = desk.lead(people.getFirst(), 0);
            var lovelace = desk.lead(people.getFirst(), 1);
            merges.merge(
                    lovelace.contactId(),
                    byron.contactId(),
                    Set.of(),
                    true,
                    company.maya().actor());
            assertThat(leads.get(byron.id()))
                    .get()
                    .satisfies(it -> assertThat(it.mergedInto()).isEqualTo(lovelace.id()));

            var byIds = desk.importsAll(desk.bringsTogether(company.maya(), """
                    Id,Name,StageName,CloseDate,Amount,Probability,AccountId,IsWon,IsClosed,OwnerId,CreatedDate,ForecastCategory,IsDeleted
                    006q000000HddohAAB,Engines,Negotiation,2099-01-01,10,50,0011G00000eM9wv,false,false,005,2024-01-02,Pipeline,false
                    """, """
                    Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,OwnerId,IsClosed,TaskSubtype,CallType,Description
                    00T1G00003Ufap9UAB,0031G00000q9jPQ,,Call,2024-01-03,Completed,Normal,005,true,Call,Outbound,Spoke
                    """));
            var byMail = desk.importsAll(desk.bringsTogether(company.maya(), """
                    Deal ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal Owner,Deal Type,Closed Lost Reason,Associated Company Domain,Associated Contact Email
                    D-1,Engines for all,Closed Won,Sales Pipeline,1200.50,2024-06-01,2024-04-01,sam@x.example,New Business,,,ada@engines.example
                    """));

            assertThat(Stream.concat(byIds.stream(), byMail.stream()))
                    .extracting(it -> it.counts().created())
                    .containsExactly(1L, 1L, 1L);
            assertThat(opportunities.of(lovelace.id()))
                    .extracting(it -> it.terms().name())
                    .containsExactlyInAnyOrder("Engines", "Engines for all");
            assertThat(opportunities.of(byron.id())).isEmpty();
            assertThat(touches.of(lovelace.id(), 10)).hasSize(1);
        });
    }

    @Test
    void takeTheCurrencyFromBesideTheAmount() {
        company.run(() -> {
            var people =
                    desk.importsAll(desk.bringsTogether(company.maya(), CONTACTS, """
                    Deal ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal Owner,Deal Type,Closed Lost Reason,Associated Company Domain,Associated Contact Email
                    D-1,Dollars,Closed Won,Sales Pipeline,"US$1,200.50",2024-06-01,2024-04-01,sam@HOST,New Business,,,ada@engines.example
                    D-2,Pounds,Closed Won,Sales Pipeline,£99.50,2024-07-01,2024-05-01,sam@HOST,New Business,,,ada@engines.example
                    D-3,Not said,Closed Won,Sales Pipeline,5.00,2024-07-01,2024-05-01,sam@HOST,New Business,,,ada@engines.example
                    """.replace("HOST", "x.example")));

            assertThat(opportunities.of(desk.lead(people.getFirst(), 0).id()))
                    .extracting(it -> it.terms().name() + " " + it.terms().currency())
                    .containsExactlyInAnyOrder("Dollars USD", "Pounds GBP", "Not said EUR");
        });
    }

    @Test
    void rememberWhatPicklistValuesMean() {
        company.run(() -> {
            var first = brought();
            var deals = first.get(2);
            assertThat(deals.plan().values().others().get("stage")).containsEntry("Qualified to Buy", "open");
            desk.plans(
                    deals,
                    plan -> plan.with(plan.values().withOthers(Map.of("stage", Map.of("Qualified to Buy", "lost")))),
                    company.maya());
            desk.importsAll(first);

            var other = desk.brings("""
                    Record ID,Deal Name,Deal Stage,Amount,Close Date,Pipeline,Associated Contact Email
                    1,x,qualified to buy,1,2024-01-01,p,a@b.example
                    """, company.maya());

            assertThat(other.plan().values().others().get("stage")).containsEntry("qualified to buy", "lost");
        });
    }
}
