package io.firsthand.listing.web;

import static io.firsthand.listing.web.ListPages.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.firsthand.identity.Cast;
import io.firsthand.identity.Permission;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ListingTest
class BulkApiTest {

    private final Cast cast;
    private final MockMvcTester program;
    private Cast.Company company;
    private ListPages sam;
    private List<String> leads = List.of();

    BulkApiTest(MockMvcTester program, Cast cast) {
        this.cast = cast;
        this.program = program;
        company = cast.home();
        sam = new ListPages(program, company.sam());
    }

    @BeforeEach
    void begin() {
        company = cast.found("Bulk API " + UUID.randomUUID());
        sam = new ListPages(program, company.sam());
        leads = sam.create("Ann", "Ben", "Cem");
    }

    @Test
    void namedLeadsAreChangedAtOnceAndBack() throws Exception {
        var done = post("/api/v1/leads/bulk", """
                {"do": "tag", "tags": ["Fair", "hot"], "leads": ["%s", "%s", "%s"]}
                """.formatted(leads.get(0), leads.get(1), UUID.randomUUID()));

        assertThat(done).hasStatus(202);
        var told = json(done);
        assertThat(told.at("/state").asString()).isEqualTo("done");
        assertThat(told.at("/changed").asInt()).isEqualTo(2);
        assertThat(told.at("/undoableUntil").asString()).isNotEmpty();
        assertThat(names(sam.get("/leads?tag=hot&sort=name"))).containsExactly("Ann", "Ben");
        var place = String.valueOf(done.getResponse().getHeader("Location"));
        assertThat(place).isEqualTo("/api/v1/leads/bulk/" + told.at("/id").asString());

        var undone = json(post(place + "/undo", ""));

        assertThat(undone.at("/kind").asString()).isEqualTo("undo");
        assertThat(undone.at("/undoes").asString()).isEqualTo(told.at("/id").asString());
        assertThat(names(sam.get("/leads?tag=hot"))).isEmpty();
        assertThat(json(get(place)).at("/undoneBy").asString())
                .isEqualTo(undone.at("/id").asString());
        assertThat(json(get(place)).has("undoableUntil")).isFalse();
        assertThat(post(place + "/undo", "")).hasStatus(409);
    }

    @Test
    void allOfAListAreChangedInTheBackground() throws Exception {
        var begun = post("/api/v1/leads/bulk", "{\"do\": \"stage\", \"stage\": \"mql\", \"list\": \"q=ben\"}");

        assertThat(begun).hasStatus(202);
        var place = String.valueOf(begun.getResponse().getHeader("Location"));
        await().until(() -> json(get(place)).at("/state").asString().equals("done"));
        assertThat(json(get(place)).at("/changed").asInt()).isEqualTo(1);
        assertThat(names(sam.get("/leads?stage=mql"))).containsExactly("Ben");
    }

    @Test
    void whatIsNotClearIsRefusedRatherThanDoneToAll() {
        refused("{\"do\": \"stage\", \"stage\": \"mql\", \"list\": \"stge=inquiry\"}", "stge");
        refused("{\"do\": \"stage\", \"stage\": \"mql\", \"list\": \"stage=warm\"}", "stage");
        refused("{\"do\": \"stage\", \"stage\": \"mql\", \"list\": \"field=Nothing>1\"}", "field");
        refused("{\"do\": \"stage\", \"stage\": \"mql\", \"list\": \"show=interpack\"}", "show");
        refused("{\"do\": \"stage\", \"stage\": \"mql\", \"list\": \"\"}", "every lead");
        refused("{\"do\": \"stage\", \"stage\": \"mql\"}", "leads");
        refused("{\"do\": \"stage\", \"stage\": \"warm\", \"list\": \"q=ben\"}", "stage");
        refused("{\"do\": \"withdraw\", \"list\": \"q=ben\"}", "reason");
        refused("{\"do\": \"owner\", \"owner\": \"%s\", \"list\": \"q=ben\"}".formatted(UUID.randomUUID()), "person");
        refused("{\"do\": \"tag\", \"tags\": [\"a,b\"], \"list\": \"q=ben\"}", "comma");
        refused("{\"do\": \"delete\", \"list\": \"q=ben\"}", "untag");
        refused(
                "{\"do\": \"tag\", \"tags\": [\"a\"], \"list\": \"q=ben\", \"leads\": [\"%s\"]}"
                        .formatted(leads.getFirst()),
                "both");
        assertThat(names(sam.get("/leads?stage=inquiry"))).hasSize(3);
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        assertThat(program.post()
                        .uri("/api/v1/leads/bulk")
                        .header("Authorization", cast.bearer(company.sam(), Permission.READ_LEADS))
                        .contentType("application/json")
                        .content("{\"do\": \"stage\", \"stage\": \"mql\", \"list\": \"q=ben\"}"))
                .hasStatus(403);
    }

    private void refused(String body, String word) {
        assertThat(post("/api/v1/leads/bulk", body))
                .as(body)
                .hasStatus(400)
                .bodyText()
                .contains(word);
    }

    private MvcTestResult get(String path) {
        return program.get()
                .uri(path)
                .header("Authorization", cast.bearer(company.sam()))
                .exchange();
    }

    private MvcTestResult post(String path, String body) {
        return program.post()
                .uri(path)
                .header("Authorization", cast.bearer(company.sam()))
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private static JsonNode json(MvcTestResult result) throws Exception {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsString());
    }
}
