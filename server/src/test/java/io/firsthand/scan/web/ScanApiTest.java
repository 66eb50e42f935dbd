package io.firsthand.scan.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.identity.Permission;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.picture.Photo;
import io.firsthand.scan.ScanTest;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ScanTest
class ScanApiTest {

    private static final byte[] GRACE =
            Photo.ofCode("MECARD:N:Hopper,Grace;ORG:Compilers;EMAIL:grace@compilers.example;TEL:+49 30 5550100;;");

    private final Leads leads;
    private final Cast cast;
    private final MockMvcTester programs;
    private Cast.Company company;
    private String batch = "";

    ScanApiTest(Leads leads, Cast cast, MockMvcTester programs) {
        this.leads = leads;
        this.cast = cast;
        this.programs = programs;
        this.company = cast.home();
    }

    @BeforeEach
    void begin() {
        company = cast.found("Scan API " + UUID.randomUUID());
        batch = json(send(HttpMethod.POST, "/scans", "{\"name\": \"Cards of May\"}", 201))
                .at("/id")
                .asString();
    }

    @Test
    void aBatchGoesFromPicturesToLeads() {
        var card = read(add(GRACE, 201));

        assertThat(card.at("/fields/0/kind").asString()).isEqualTo("name");
        assertThat(card.at("/fields/0/value").asString()).isEqualTo("Grace Hopper");
        var progress = json(send(HttpMethod.GET, "/scans/" + batch, null, 200));
        assertThat(progress.at("/busy").asBoolean()).isFalse();
        assertThat(progress.at("/read").asInt()).isEqualTo(1);
        assertThat(progress.at("/states/ready").asInt()).isEqualTo(1);
        assertThat(json(send(HttpMethod.GET, "/scans", null, 200)).at("/items")).hasSize(1);
        assertThat(json(send(HttpMethod.GET, "/scans/" + batch + "/cards", null, 200)))
                .hasSize(1);
        assertThat(send(HttpMethod.GET, path(card) + "/picture", null, 200)).hasContentType("image/jpeg");

        send(HttpMethod.PATCH, path(card), "{\"fields\": {\"title\": \"Rear Admiral\", \"company\": null}}", 200);
        var accepted =
                json(send(HttpMethod.POST, path(card) + "/acceptance", "{\"notes\": \"Asked for a quote\"}", 201));

        var lead = company.in(() -> leads.get(
                        new LeadId(UUID.fromString(accepted.at("/lead").asString()))))
                .orElseThrow();
        assertThat(lead.contact().email()).isEqualTo("grace@compilers.example");
        assertThat(lead.contact().title()).isEqualTo("Rear Admiral");
        assertThat(lead.company()).isNotNull().extracting(CompanyLink::name).isEqualTo("compilers.example");
        assertThat(lead.firstNote()).isEqualTo("Asked for a quote");
        assertThat(json(send(HttpMethod.POST, path(card) + "/acceptance", "{}", 200))
                        .at("/lead"))
                .isEqualTo(accepted.at("/lead"));
        send(HttpMethod.PATCH, path(card), "{\"fields\": {\"title\": \"Admiral\"}}", 409);
    }

    @Test
    void theSamePictureAgainIsTheSameCard() {
        var first = add(GRACE, 201);

        assertThat(add(GRACE, 200).at("/id")).isEqualTo(first.at("/id"));
        assertThat(json(send(HttpMethod.GET, "/scans/" + batch, null, 200))
                        .at("/cards")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aCardIsLeftOutAndTakenUpAgain() {
        var card = read(add(GRACE, 201));

        assertThat(json(send(HttpMethod.POST, path(card) + "/skipping", null, 200))
                        .at("/state")
                        .asString())
                .isEqualTo("skipped");
        send(HttpMethod.POST, path(card) + "/skipping", null, 200);
        assertThat(json(send(HttpMethod.DELETE, path(card) + "/skipping", null, 200))
                        .at("/state")
                        .asString())
                .isEqualTo("ready");
    }

    @Test
    void frontAndBackBecomeOneCard() {
        var front = read(add(GRACE, 201));
        var back = read(add(Photo.ofCode("https://compilers.example"), 201));

        var paired = json(send(HttpMethod.POST, path(back) + "/pairing", "{\"isBack\": true}", 200));

        assertThat(paired.at("/front")).isEqualTo(front.at("/id"));
        send(HttpMethod.POST, path(front) + "/pairing", "{\"isBack\": true}", 400);
    }

    @Test
    void whatIsWrongIsNamedWithItsMend() {
        assertThat(error(send(HttpMethod.POST, "/scans", "{}", 400))).isEqualTo("name");
        assertThat(error(send(HttpMethod.POST, "/scans", "{\"name\": \"x\", \"channel\": \"fax\"}", 400)))
                .isEqualTo("channel");
        assertThat(error(send(
                        HttpMethod.POST,
                        "/scans",
                        "{\"name\": \"x\", \"show\": \"%s\"}".formatted(UUID.randomUUID()),
                        400)))
                .isEqualTo("show");
        assertThat(add("RIFF1234WEBP".getBytes(UTF_8), 400)
                        .at("/errors/0/detail")
                        .asString())
                .contains("WebP");
        var card = read(add(Photo.ofCode("A-4711"), 201));
        assertThat(error(send(HttpMethod.PATCH, path(card), "{\"fields\": {\"shoe\": \"44\"}}", 400)))
                .isEqualTo("fields.shoe");
        assertThat(error(send(HttpMethod.POST, path(card) + "/acceptance", "{\"email\": \"nobody\"}", 400)))
                .isEqualTo("contact.email");
    }

    @Test
    void aSystemBringsNoBatchForItsLeadsNeedAnOwner() {
        assertThat(programs.post()
                        .uri("/api/v1/scans")
                        .header("Authorization", cast.bearerOfSystem(company, "scanner", Permission.WRITE_LEADS))
                        .contentType("application/json")
                        .content("{\"name\": \"x\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("person");
    }

    @Test
    void aDiscardedBatchIsGone() {
        add(GRACE, 201);

        send(HttpMethod.DELETE, "/scans/" + batch, null, 204);
        send(HttpMethod.GET, "/scans/" + batch, null, 404);
    }

    private static String path(JsonNode card) {
        return "/cards/" + card.at("/id").asString();
    }

    private static String error(MvcTestResult answer) {
        return json(answer).at("/errors/0/field").asString();
    }

    private JsonNode read(JsonNode card) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(send(HttpMethod.GET, path(card), null, 200)),
                        it -> it.at("/state").asString().equals("ready"));
    }

    private JsonNode add(byte[] photo, int status) {
        var answer = programs.post()
                .uri("/api/v1/scans/" + batch + "/cards")
                .multipart()
                .file(new MockMultipartFile("file", "photo.jpg", "image/jpeg", photo))
                .with(request -> {
                    request.setContent(new byte[] {1});
                    return request;
                })
                .header("Authorization", cast.bearer(company.sam()))
                .exchange();
        assertThat(answer).hasStatus(status);
        return json(answer);
    }

    private MvcTestResult send(HttpMethod method, String path, @Nullable String body, int status) {
        var request = programs.method(method).uri("/api/v1" + path).header("Authorization", cast.bearer(company.sam()));
        if (body != null) {
            request.contentType("application/json").content(body);
        }
        var answer = request.exchange();
        assertThat(answer).as(method + " " + path).hasStatus(status);
        return answer;
    }

    private static JsonNode json(MvcTestResult answer) {
        try {
            return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
