package io.firsthand.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Workspaces;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Cursor;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = {"firsthand.log.sequencing=false", "firsthand.data=target/data"})
@Import(EmbeddedDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

    private final Demo demo;
    private final Workspaces workspaces;
    private final Leads leads;
    private final List<String> progress = new ArrayList<>();

    private final TransactionTemplate transaction;

    DemoTest(Demo demo, Workspaces workspaces, Leads leads, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.demo = demo;
        this.workspaces = workspaces;
        this.leads = leads;
    }

    @BeforeAll
    void load() {
        demo.load(progress::add);
    }

    private WorkspaceId company() {
        return workspaces.all().getFirst().id();
    }

    private List<Lead> all() {
        return CurrentWorkspace.in(company(), () -> {
            var all = new ArrayList<Lead>();
            var page = leads.list(LeadQuery.ALL, Optional.<Cursor>empty(), 200);
            all.addAll(page.leads());
            while (page.next().isPresent()) {
                page = leads.list(LeadQuery.ALL, page.next(), 200);
                all.addAll(page.leads());
            }
            return all;
        });
    }

    @Test
    void everyChannelHasItsLeads() {
        var counts =
                all().stream().collect(Collectors.groupingBy(it -> it.original().channel(), Collectors.counting()));

        assertThat(counts)
                .isEqualTo(Map.of(
                        Channel.BOOTH_CONVERSATION, 650L,
                        Channel.REFERRAL, 90L,
                        Channel.INBOUND_CALL, 110L,
                        Channel.DEMO_REQUEST, 120L,
                        Channel.PRICING_ENQUIRY, 150L,
                        Channel.CONTACT_FORM, 230L,
                        Channel.CONTENT_DOWNLOAD, 290L));
    }

    @Test
    void whatTheFactsSayIsWhatIsShown() {
        var company = company();

        assertThat(all())
                .allSatisfy(lead -> CurrentWorkspace.run(
                        company,
                        () -> assertThat(leads.recorded(lead.id())).isPresent().isEqualTo(leads.shown(lead.id()))));
    }

    @Test
    void allFactsAreInTheLog() {
        var company = company();

        assertThat(all())
                .allSatisfy(lead -> CurrentWorkspace.run(
                        company,
                        () -> assertThat(leads.timeline(lead.id()))
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
