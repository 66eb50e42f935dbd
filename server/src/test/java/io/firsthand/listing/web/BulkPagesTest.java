package io.firsthand.listing.web;

import static io.firsthand.listing.web.ListPages.location;
import static io.firsthand.listing.web.ListPages.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.firsthand.identity.Cast;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ListingTest
class BulkPagesTest {

    private final Cast cast;
    private final MockMvcTester browser;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Cast.Company company;
    private ListPages sam;
    private List<String> leads = List.of();

    BulkPagesTest(MockMvcTester browser, Cast cast, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.cast = cast;
        this.browser = browser;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        company = cast.home();
        sam = new ListPages(browser, company.sam());
    }

    @BeforeEach
    void begin() {
        company = cast.found("Bulk " + UUID.randomUUID());
        sam = new ListPages(browser, company.sam());
        leads = sam.create("Ann", "Ben", "Cem");
    }

    private String undo() {
        var id = company.in(() -> transaction.execute(
                _ -> jdbc.sql("select id::text from bulk_change order by created_at desc, id desc limit 1")
                        .query((row, _) -> row.getString(1))
                        .single()));
        return "/bulk-changes/" + id + "/undo";
    }

    @Test
    void thePickedLeadsAreTaggedAndBack() {
        var back = sam.post(
                "/bulk-changes",
                Map.of("do", "tag", "tags", "Fair, hot", "back", "/leads?sort=name"),
                leads.subList(0, 2));

        assertThat(location(back)).isEqualTo("/leads?sort=name");
        assertThat(names(sam.get("/leads?tag=hot&sort=name"))).containsExactly("Ann", "Ben");

        sam.post(undo(), Map.of());
        assertThat(names(sam.get("/leads?tag=hot"))).isEmpty();
        assertThat(sam.get("/leads/" + leads.getFirst())).bodyText().contains("Tags changed");
    }

    @Test
    void allThatMatchAreChangedWhateverPageTheyAreOn() {
        var page = location(
                sam.post("/bulk-changes", Map.of("do", "stage", "stage", "mql", "all", "true", "list", "q=ben")));

        assertThat(page).startsWith("/bulk-changes/");
        await().until(() -> bodyOf(page).contains("1 of 1"));
        assertThat(names(sam.get("/leads?stage=mql"))).containsExactly("Ben");
    }

    private String bodyOf(String page) {
        try {
            return sam.get(page).getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatWasRefusedIsListedWithItsReason() {
        sam.post("/bulk-changes", Map.of("do", "stage", "stage", "disqualified"), leads.subList(2, 3));

        var page = location(sam.post("/bulk-changes", Map.of("do", "stage", "stage", "mql"), leads));

        assertThat(sam.get(page))
                .bodyText()
                .contains("2 of 3 leads changed", "Cem", "it cannot go there in one step", "Undo");
        sam.post(page + "/undo", Map.of());
        assertThat(names(sam.get("/leads?stage=inquiry"))).hasSize(2);
        assertThat(sam.get(page)).bodyText().contains("This was undone").doesNotContain("/undo\"");
    }

    @Test
    void whatSomebodyChangedSinceStaysWhenItIsTakenBack() {
        var owner = company.maya().person().id().value().toString();
        sam.post("/bulk-changes", Map.of("do", "owner", "owner", owner), leads);
        var undo = undo();
        sam.post(
                "/leads/" + leads.getFirst() + "/owner",
                Map.of("owner", company.sam().person().id().value().toString()));

        var page = location(sam.post(undo, Map.of()));

        assertThat(sam.get(page)).bodyText().contains("2 of 3 leads changed", "Somebody has changed it since");
        assertThat(names(sam.get("/leads?owner=me"))).containsExactly("Ann");
        assertThat(names(sam.get("/leads?owner=nobody"))).hasSize(2);
    }

    @Test
    void aWithdrawalNeedsAReasonAndCanBeUndone() {
        sam.post("/bulk-changes", Map.of("do", "withdraw"), leads);
        assertThat(names(sam.get("/leads"))).hasSize(3);

        sam.post("/bulk-changes", Map.of("do", "withdraw", "reason", "typed twice"), leads);
        assertThat(names(sam.get("/leads?view=all"))).isEmpty();

        sam.post(undo(), Map.of());
        assertThat(names(sam.get("/leads"))).hasSize(3);
    }

    @Test
    void withoutLeadsNothingIsDone() {
        assertThat(location(sam.post("/bulk-changes", Map.of("do", "tag", "tags", "hot", "back", "//evil.example"))))
                .isEqualTo("/leads");
        assertThat(sam.post("/bulk-changes", Map.of("do", "export"), leads.subList(0, 1)))
                .hasStatusOk()
                .bodyText()
                .contains("Ann")
                .doesNotContain("Ben");
    }
}
