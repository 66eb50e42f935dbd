package io.firsthand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.dossier.LeadVerifications;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadState.StageTime;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Note;
import io.firsthand.lead.Replay;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.PastStage.Stood;
import io.firsthand.opportunity.PastStages;
import io.firsthand.table.Fault;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other systems tell of the past: which stages leads and opportunities went through, and what was noted. */
@ServerTest
class HistoriesTest {

    private static final String LEADS = """
            Id,LastName,FirstName,Company,Status,Email,IsConverted,CreatedDate,LeadSource
            00Q000000000001AAA,Byron,Ada,Analytical Engines,Working - Contacted,ada@engines.example,false,2024-03-01T09:00:00Z,Web
            00Q000000000002AAA,Hopper,Grace,Flow,Open - Not Contacted,grace@flow.example,false,2024-03-02T09:00:00Z,Web
            """;
    private static final String LEAD_HISTORY = """
            Id,IsDeleted,LeadId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue
            017000000000005AAA,false,00Q000000000001AAA,005000000000001AAA,2024-03-20T10:00:00Z,Status,Text,MQL,Working - Contacted
            017000000000004AAA,false,00Q000000000001AAA,005000000000001AAA,2024-03-10T10:00:00Z,Status,Text,Open - Not Contacted,MQL
            017000000000003AAA,false,00Q000000000001AAA,005000000000001AAA,2024-03-09T10:00:00Z,Owner,Text,Sam,Maya
            017000000000002AAA,false,00Q000000000001AAA,005000000000001AAA,2024-02-01T10:00:00Z,Status,Text,,Qualified
            017000000000001AAA,false,00Q000000000009AAA,005000000000001AAA,2024-03-09T10:00:00Z,Status,Text,,Qualified
            """;
    private static final String OPPORTUNITIES = """
            Id,Name,StageName,Amount,CloseDate,CreatedDate,IsWon,IsClosed,Probability,AccountId,ContactId
            006000000000001AAA,Engines for all,Closed Won,1200,2024-06-01,2024-04-01T09:00:00Z,true,true,100,,00Q000000000001AAA
            """;
    private static final String OPPORTUNITY_HISTORY = """
            Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount,ExpectedRevenue,CloseDate,Probability,ForecastCategory,IsDeleted
            008000000000001AAA,006000000000001AAA,005000000000001AAA,2024-04-01T09:00:00Z,Prospecting,1000,100,2024-06-01,10,Pipeline,false
            008000000000002AAA,006000000000001AAA,005000000000001AAA,2024-04-05T09:00:00Z,Prospecting,1200,120,2024-06-01,10,Pipeline,false
            008000000000003AAA,006000000000001AAA,005000000000001AAA,2024-05-01T09:00:00Z,Negotiation,1200,900,2024-06-01,80,Pipeline,false
            008000000000004AAA,006000000000001AAA,005000000000001AAA,2024-05-01T09:00:00Z,Proposal,1200,900,2024-06-01,80,Pipeline,false
            008000000000005AAA,006000000000001AAA,005000000000001AAA,2024-01-01T09:00:00Z,Prospecting,1200,900,2024-06-01,80,Pipeline,false
            008000000000006AAA,006000000000007AAA,005000000000001AAA,2024-05-01T09:00:00Z,Prospecting,1200,900,2024-06-01,80,Pipeline,false
            """;
    private static final String FIELD_HISTORY = """
            Opportunity ID,Opportunity Name,Field / Event,Old Value,New Value,Edit Date,Edited By
            006000000000001AAA,Engines for all,Stage,Prospecting,Negotiation,2024-05-01T09:00:00Z,Sam
            006000000000001AAA,Engines for all,Amount,1000,1200,2024-05-02T09:00:00Z,Sam
            """;
    private static final String CONTACTS = """
            Contact ID,First Name,Last Name,Email,Lifecycle Stage,Lead Status,Create Date,Contact Owner,Lead Source
            C-1,Ada,Byron,ada@engines.example,Lead,,2024-03-01,,Organic Search
            """;
    private static final String NOTES = """
            Activity ID,Activity Type,Activity Date,Activity Owner,Notes/Description,Call Outcome,Meeting Outcome,Task Status,Associated Contact Email
            A-1,Note,2024-03-10,sam@HOST,Likes tea,,,,ada@engines.example
            A-2,Note,2024-03-11,old@gone.example,Has a brother,,,,ada@engines.example
            A-3,Note,2024-03-12,sam@HOST,,,,,ada@engines.example
            A-4,Task,2024-03-12,sam@HOST,Call her,,,Waiting,ada@engines.example
            """;

    private final Desk desk;
    private final Leads leads;
    private final Opportunities opportunities;
    private final PastStages past;
    private final LeadVerifications verifications;
    private final Cast cast;
    private Company company;
    private static int companies;

    HistoriesTest(
            Desk desk,
            Leads leads,
            Opportunities opportunities,
            PastStages past,
            LeadVerifications verifications,
            Cast cast) {
        this.desk = desk;
        this.leads = leads;
        this.opportunities = opportunities;
        this.past = past;
        this.verifications = verifications;
        this.cast = cast;
        this.company = cast.home();
    }

    @BeforeEach
    void foundACompany() {
        company = cast.found("Histories " + ++companies);
    }

    @Test
    void ofLeadsAreTakenInTheOrderOfTimeAndContradictionsReported() {
        company.run(() -> {
            var set = desk.bringsTogether(company.maya(), LEAD_HISTORY, LEADS);
            assertThat(set)
                    .extracting(it -> it.plan().shape().preset())
                    .containsExactly("salesforce-leads", "salesforce-lead-histories");

            var done = desk.importsAll(set);

            assertThat(done.getLast().counts()).isEqualTo(new Counts(5, 0, 2, 2, 1, 0));
            assertThat(desk.rows(done.getLast()))
                    .extracting(row -> row.reasons().stream().map(Fault::code).toList())
                    .containsExactly(
                            List.of(),
                            List.of(),
                            List.of("noStageChange"),
                            List.of("beforeCaptured"),
                            List.of("noLead"));
            var ada = desk.lead(done.getFirst(), 0);
            assertThat(leads.stages(ada.id()))
                    .containsExactly(
                            new StageTime(Stage.INQUIRY, at("2024-03-01T09:00:00Z"), at("2024-03-10T10:00:00Z")),
                            new StageTime(Stage.MQL, at("2024-03-10T10:00:00Z"), at("2024-03-20T10:00:00Z")),
                            new StageTime(Stage.SAL, at("2024-03-20T10:00:00Z"), null));
            assertThat(ada.stageSince()).isEqualTo(at("2024-03-20T10:00:00Z"));
            proven(ada);

            assertThat(desk.imports(LEAD_HISTORY, company.maya()).counts()).isEqualTo(new Counts(5, 0, 0, 4, 1, 0));
        });
    }

    @Test
    void ofLeadsAreForeseenAndUndone() {
        company.run(() -> {
            var ada = desk.lead(desk.imports(LEADS, company.maya()), 0);
            var before = leads.stages(ada.id());

            var batch = desk.checks(desk.brings(LEAD_HISTORY, company.maya()));
            assertThat(batch.counts()).isEqualTo(new Counts(5, 0, 2, 2, 1, 0));
            assertThat(leads.stages(ada.id())).isEqualTo(before);

            desk.imports(batch);
            assertThat(leads.stages(ada.id())).hasSize(3);

            desk.undoes(batch, company.maya());
            assertThat(leads.stages(ada.id())).isEqualTo(before);
            proven(ada);
        });
    }

    @Test
    void ofOpportunitiesAreKeptInTheirOwnWords() {
        company.run(() -> {
            var set = desk.bringsTogether(company.maya(), OPPORTUNITY_HISTORY, OPPORTUNITIES, LEADS);
            assertThat(set)
                    .extracting(it -> it.plan().shape().preset())
                    .containsExactly(
                            "salesforce-leads", "salesforce-opportunities", "salesforce-opportunity-histories");
            assertThat(desk.checksAll(set).getLast().counts().updated()).isEqualTo(5);

            var done = desk.importsAll(set);

            assertThat(desk.rows(done.getLast()))
                    .extracting(row -> row.reasons().stream().map(Fault::code).toList())
                    .containsExactly(
                            List.of(),
                            List.of("sameStage"),
                            List.of(),
                            List.of("contradicts"),
                            List.of("beforeOpened"),
                            List.of("noLead"));
            var ada = desk.lead(done.getFirst(), 0);
            var opportunity = opportunities.of(ada.id()).getFirst();
            assertThat(past.of(opportunity.id()))
                    .containsExactly(
                            new Stood(at("2024-04-01T09:00:00Z"), "Prospecting"),
                            new Stood(at("2024-05-01T09:00:00Z"), "Negotiation"));
            assertThat(opportunity.terms().stageWords()).isEqualTo("Closed Won");
            proven(ada);

            var again = desk.imports(FIELD_HISTORY, company.maya());
            assertThat(again.plan().shape().preset()).isEqualTo("salesforce-opportunity-field-histories");
            assertThat(desk.rows(again))
                    .extracting(row -> row.reasons().getFirst().code())
                    .containsExactly("sameStage", "noStageChange");

            desk.undoes(done.getLast(), company.maya());
            assertThat(past.of(opportunity.id())).isEmpty();
        });
    }

    @Test
    void notesOfActivitiesBecomeNotesOnceAndAreUndone() {
        company.run(() -> {
            var host = company.sam().person().email().value().replaceFirst(".*@", "");
            var ada = desk.lead(desk.imports(CONTACTS, company.maya()), 0);

            var batch = desk.imports(NOTES.replace("HOST", host), company.maya());

            assertThat(batch.counts()).isEqualTo(new Counts(4, 2, 0, 2, 0, 0));
            assertThat(desk.rows(batch))
                    .extracting(row -> row.reasons().stream().map(Fault::code).toList())
                    .containsExactly(List.of(), List.of(), List.of("emptyNote"), List.of("noTouch"));
            assertThat(leads.notes(ada.id()))
                    .extracting(Note::text)
                    .containsExactlyInAnyOrder("Likes tea", "Has a brother\n(old@gone.example)");
            assertThat(leads.notes(ada.id()))
                    .filteredOn(it -> it.text().equals("Likes tea"))
                    .singleElement()
                    .satisfies(it -> assertThat(it.by())
                            .isEqualTo(company.sam().person().id().value()));
            assertThat(leads.get(ada.id()).orElseThrow().firstNote()).isEqualTo("Likes tea");
            proven(ada);

            assertThat(desk.imports(NOTES.replace("HOST", host), company.maya()).counts())
                    .isEqualTo(new Counts(4, 0, 0, 4, 0, 0));

            desk.undoes(batch, company.maya());
            assertThat(leads.notes(ada.id())).isEmpty();
            proven(ada);
        });
    }

    /** The pages show what the facts say. */
    private void proven(Lead lead) {
        assertThat(Replay.compare(
                        leads.recorded(lead.id()).orElseThrow(),
                        leads.shown(lead.id()).orElseThrow()))
                .isEmpty();
        assertThat(verifications.of(lead.id()).orElseThrow().differences()).isEmpty();
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
