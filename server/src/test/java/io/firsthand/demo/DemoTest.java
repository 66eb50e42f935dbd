package io.firsthand.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Workspaces;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Cursor;
import io.firsthand.lead.Grade;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(EmbeddedDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

    private final Demo demo;
    private final Workspaces workspaces;
    private final Leads leads;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final List<String> progress = new ArrayList<>();

    DemoTest(
            Demo demo, Workspaces workspaces, Leads leads, Clock clock, PlatformTransactionManager transactionManager) {
        this.demo = demo;
        this.workspaces = workspaces;
        this.leads = leads;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** What the tests find was loaded with three interruptions. */
    @BeforeAll
    void load() {
        for (var step : List.of("Loading leads", "Importing webinar-changeover.csv", "Loading visits")) {
            assertThatThrownBy(() -> demo.load(said -> {
                        if (said.startsWith(step)) {
                            throw new IllegalStateException("Interrupted");
                        }
                    }))
                    .hasMessage("Interrupted");
        }
        demo.load(progress::add);
    }

    private void inCompany(Runnable work) {
        CurrentWorkspace.run(workspaces.all().getFirst().id(), () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private List<Lead> all() {
        var all = new ArrayList<Lead>();
        inCompany(() -> {
            var next = Optional.<Cursor>empty();
            do {
                var page = leads.list(LeadQuery.ALL, next, 200);
                all.addAll(page.leads());
                next = page.next();
            } while (next.isPresent());
        });
        return all;
    }

    @Test
    void everyChannelHasItsLeads() {
        assertThat(all().stream().collect(groupingBy(it -> it.original().channel(), counting())))
                .isEqualTo(Map.of(
                        Channel.BOOTH_CONVERSATION, 650L,
                        Channel.REFERRAL, 90L,
                        Channel.INBOUND_CALL, 110L,
                        Channel.DEMO_REQUEST, 120L,
                        Channel.PRICING_ENQUIRY, 150L,
                        Channel.CONTACT_FORM, 230L,
                        Channel.CONTENT_DOWNLOAD, 290L,
                        Channel.WEBINAR, 210L,
                        Channel.PURCHASED_LIST, 200L));
    }

    @Test
    void whatCameByFileIsOnlyClaimed() {
        assertThat(all().stream().filter(it -> it.provenance().grade() == Grade.D))
                .hasSize(410)
                .allSatisfy(it -> assertThat(it.provenance().file()).isNotNull());
    }

    @Test
    void everyStageHasLeads() {
        assertThat(all()).extracting(Lead::stage).contains(Stage.values());
    }

    @Test
    void sixtySourcesAreCorrected() {
        assertThat(all().stream().filter(Lead::corrected)).hasSize(60);
    }

    @Test
    void nothingHappensTodayOrLater() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();

        inCompany(() -> assertThat(
                        leads.list(LeadQuery.ALL, Optional.empty(), 200).leads())
                .allSatisfy(lead -> assertThat(leads.timeline(lead.id()))
                        .allSatisfy(it -> assertThat(it.at()).isBefore(today))));
    }

    @Test
    void whatTheFactsSayIsWhatIsShown() {
        var all = all();

        inCompany(() -> assertThat(all)
                .allSatisfy(
                        lead -> assertThat(leads.shown(lead.id())).isPresent().isEqualTo(leads.recorded(lead.id()))));
    }

    @Test
    void allFactsAreInTheLog() {
        var all = all();

        inCompany(() -> assertThat(all)
                .allSatisfy(lead -> assertThat(leads.timeline(lead.id()))
                        .isNotEmpty()
                        .allSatisfy(item -> assertThat(item.index()).isPresent())));
    }

    @Test
    void aSecondLoadChangesNothing() {
        var before = all();
        progress.clear();

        demo.load(progress::add);

        assertThat(all()).isEqualTo(before);
        assertThat(progress).isEmpty();
    }

    @Test
    void thereAreTwelveToSignInAs() {
        assertThat(demo.signIns())
                .hasSize(12)
                .extracting(Demo.SignIn::email)
                .startsWith("maya@kestrel.example", "sam@kestrel.example", "rita@kestrel.example");
    }
}
