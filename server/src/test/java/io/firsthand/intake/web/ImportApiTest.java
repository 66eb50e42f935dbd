package io.firsthand.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Permission;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class ImportApiTest {

    private final MockMvcTester program;
    private final Cast cast;
    private Company company;

    ImportApiTest(MockMvcTester program, Cast cast) {
        this.program = program;
        this.cast = cast;
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Import API " + System.nanoTime());
    }

    @Test
    void aFileThatIsTheBodyIsImportedAndToldRowByRow() throws Exception {
        var token = cast.bearerOfSystem(company, "crm", Permission.IMPORT);
        var sent = send(
                "/api/v1/imports?fileName=wer.csv&map=Wer%3Dname&source=webinar:Spring",
                "Wer,Mail\nAda,a@a.example\nBob,no\n", token);

        assertThat(sent).hasStatus(202);
        var path = String.valueOf(sent.getResponse().getHeader("Location"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> json(get(path, token)).at("/state").asString().equals("done"));
        var done = json(get(path, token));
        assertThat(done.at("/rows").asInt()).isEqualTo(2);
        assertThat(done.at("/created").asInt()).isEqualTo(1);
        assertThat(done.at("/errors").asInt()).isEqualTo(1);
        assertThat(done.at("/by").asString()).isEqualTo("crm");
        var rows = json(get(path + "/rows?verdict=error", token)).at("/rows");
        assertThat(rows.at("/0/row").asInt()).isEqualTo(3);
        assertThat(rows.at("/0/reasons/0").asString()).startsWith("E-mail: This is no e-mail address");
        assertThat(get(path + "/errors.csv", token)).bodyText().contains("Bob,no");
    }

    @Test
    void aDryRunImportsNothing() throws Exception {
        var token = cast.bearer(company.maya());
        var path = String.valueOf(send("/api/v1/imports?dryRun=true", "Name\nAda\n", token)
                .getResponse()
                .getHeader("Location"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> json(get(path, token)).at("/state").asString().equals("checked"));
        assertThat(json(get("/api/v1/leads", token)).at("/leads").size()).isZero();
    }

    @Test
    void aPlanIsChangedByOneRouteAlsoInHowTheFileIsRead() throws Exception {
        var token = cast.bearerOfSystem(company, "crm", Permission.IMPORT);
        var path =
                String.valueOf(send("/api/v1/imports?start=false", "Exported today\nWer;Mail\nAda;a@a.example\n", token)
                        .getResponse()
                        .getHeader("Location"));

        var refused = patch(
                path + "/plan",
                "{\"headerRow\": 2, \"delimiter\": \"semicolon\", \"columns\": {\"Who\": \"name\"}}",
                token);
        assertThat(refused).hasStatus(422).bodyText().contains("Who");
        var before = json(get(path + "/plan", token));

        var changed = patch(
                path + "/plan",
                "{\"headerRow\": 2, \"delimiter\": \"semicolon\", \"columns\": {\"Wer\": \"name\"}}",
                token);

        assertThat(changed).hasStatusOk();
        var columns = json(changed).at("/columns");
        assertThat(columns.at("/0/name").asString()).isEqualTo("Wer");
        assertThat(columns.at("/0/target").asString()).isEqualTo("name");
        assertThat(columns.at("/1/target").asString()).isEqualTo("email");
        assertThat(json(get(path + "/plan", token))).isEqualTo(json(changed)).isNotEqualTo(before);
        assertThat(program.post().uri(path + "/plan").header("Authorization", token))
                .hasStatus(405);
    }

    @Test
    void whatIsWrongIsToldAsAProblem() {
        var token = cast.bearer(company.maya());

        assertThat(send("/api/v1/imports", "%PDF-1.7", token))
                .hasStatus(422)
                .bodyText()
                .contains("This is a PDF");
        assertThat(send("/api/v1/imports?map=Wer", "Name\nAda\n", token))
                .hasStatus(422)
                .bodyText()
                .contains("Column=field");
        assertThat(send("/api/v1/imports?map=X%3Dname", "Name\nAda\n", token))
                .hasStatus(422)
                .bodyText()
                .contains("no column");
        assertThat(send("/api/v1/imports?source=moon", "Name\nAda\n", token))
                .hasStatus(422)
                .bodyText()
                .contains("no channel");
        assertThat(send("/api/v1/imports", "City\nEly\n", token))
                .hasStatus(422)
                .bodyText()
                .contains("who the leads are");
        assertThat(send("/api/v1/imports", "Name\nAda\n", cast.bearer(company.maya(), Permission.READ_LEADS)))
                .hasStatus(403);
    }

    private MvcTestResult patch(String path, String body, String token) {
        return program.patch()
                .uri(path)
                .header("Authorization", token)
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private MvcTestResult send(String path, String body, String token) {
        return program.post()
                .uri(URI.create(path))
                .header("Authorization", token)
                .contentType("text/csv")
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String path, String token) {
        return program.get().uri(path).header("Authorization", token).exchange();
    }

    private static JsonNode json(MvcTestResult result) throws Exception {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsString());
    }
}
