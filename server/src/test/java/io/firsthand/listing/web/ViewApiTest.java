package io.firsthand.listing.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Member;
import io.firsthand.identity.Permission;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ListingTest
class ViewApiTest {

    private final Cast cast;
    private final MockMvcTester program;
    private Cast.Company company;

    ViewApiTest(MockMvcTester program, Cast cast) {
        this.cast = cast;
        this.program = program;
        company = cast.home();
    }

    @BeforeEach
    void begin() {
        company = cast.found("View API " + UUID.randomUUID());
    }

    @Test
    void aListIsKeptReadByOthersChangedTakenAwayAndBroughtBack() throws Exception {
        var kept = send(HttpMethod.POST, "/api/v1/views", company.sam(), """
                {"name": " Fresh ", "audience": "everyone", "list": "sort=name&stage=inquiry"}
                """);

        assertThat(kept).hasStatus(201);
        var view = json(kept);
        var place = "/api/v1/views/" + view.at("/id").asString();
        assertThat(kept.getResponse().getHeader("Location")).isEqualTo(place);
        assertThat(view.at("/name").asString()).isEqualTo("Fresh");
        assertThat(view.at("/list").asString()).isEqualTo("stage=inquiry&sort=name");
        assertThat(view.at("/yours").asBoolean()).isTrue();

        var seen = json(send(HttpMethod.GET, place, company.maya(), ""));
        assertThat(seen.at("/yours").asBoolean()).isFalse();
        assertThat(send(HttpMethod.PATCH, place, company.maya(), "{\"name\": \"Mine now\"}"))
                .hasStatus(403);
        assertThat(send(HttpMethod.DELETE, place, company.maya(), "")).hasStatus(403);

        var changed =
                json(send(HttpMethod.PATCH, place, company.sam(), "{\"audience\": \"mine\", \"list\": \"owner=me\"}"));
        assertThat(changed.at("/name").asString()).isEqualTo("Fresh");
        assertThat(changed.at("/list").asString()).isEqualTo("owner=me");
        assertThat(send(HttpMethod.GET, place, company.maya(), "")).hasStatus(404);

        assertThat(send(HttpMethod.DELETE, place, company.sam(), "")).hasStatus(204);
        assertThat(json(send(HttpMethod.GET, "/api/v1/views", company.sam(), ""))
                        .size())
                .isZero();
        assertThat(send(HttpMethod.POST, place + "/restoration", company.sam(), ""))
                .hasStatusOk();
        assertThat(json(send(HttpMethod.GET, "/api/v1/views", company.sam(), ""))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithTheMend() {
        assertThat(send(HttpMethod.POST, "/api/v1/views", company.sam(), "{\"list\": \"\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("name");
        assertThat(send(HttpMethod.POST, "/api/v1/views", company.sam(), "{\"name\": \"X\", \"list\": \"stage=warm\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("stage");
        assertThat(send(HttpMethod.POST, "/api/v1/views", company.sam(), "{\"name\": \"X\", \"audience\": \"all\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("everyone");
    }

    @Test
    void viewsBelongToPeople() {
        assertThat(program.get()
                        .uri("/api/v1/views")
                        .header("Authorization", cast.bearerOfSystem(company, "crm", Permission.READ_LEADS)))
                .hasStatus(403)
                .bodyText()
                .contains("person’s token");
    }

    private MvcTestResult send(HttpMethod method, String path, Member who, String body) {
        return program.method(method)
                .uri(path)
                .header("Authorization", cast.bearer(who))
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private static JsonNode json(MvcTestResult result) throws Exception {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsString());
    }
}
