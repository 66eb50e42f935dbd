package io.firsthand.show.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Leads;
<<<<<<< HEAD
import io.firsthand.show.Fairground;
=======
import io.firsthand.show.Fair;
>>>>>>> show
import io.firsthand.show.ShowTest;
import io.firsthand.show.Shows;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ShowTest
class ShowApiTest {

    private static final String SHOW = """
            {"name": "Packwerk", "venue": "Fair ground", "zone": "Europe/Berlin", "from": "2026-05-05", "to": "2026-05-08",
             "place": {"latitude": 51260900, "longitude": 6742500, "radius": 800}, "products": ["Cartoner"]}
            """;

    private final Shows shows;
    private final Leads leads;
    private final Cast cast;
    private final MockMvcTester programs;
    private Cast.Company company;
    private String id;

    ShowApiTest(Shows shows, Leads leads, Cast cast, MockMvcTester programs) {
        this.shows = shows;
        this.leads = leads;
        this.cast = cast;
        this.programs = programs;
        this.company = cast.home();
        this.id = "";
    }

    @BeforeEach
    void begin() {
        company = cast.found("Show API " + UUID.randomUUID());
        id = json(send(HttpMethod.POST, "", SHOW, 201)).at("/id").asString();
    }

    @Test
    void aShowIsPlannedReadChangedAndDeleted() {
        assertThat(json(send(HttpMethod.GET, "/" + id, null, 200))
                        .at("/place/latitude")
                        .asInt())
                .isEqualTo(51_260_900);
        assertThat(json(send(HttpMethod.GET, "", null, 200)).at("/items")).hasSize(1);
        var changed = SHOW.replace("Packwerk", "Packwerk 2026").replace("{\"name", "{\"version\": 1, \"name");
        assertThat(json(send(HttpMethod.PUT, "/" + id, changed, 200))
                        .at("/name")
                        .asString())
                .isEqualTo("Packwerk 2026");
        send(HttpMethod.PUT, "/" + id, changed, 409);
        send(HttpMethod.DELETE, "/" + id, null, 204);
        send(HttpMethod.GET, "/" + id, null, 404);
    }

    @Test
    void whatIsWrongIsNamedFieldByField() {
        var problem = json(send(HttpMethod.POST, "", "{\"name\": \"x\", \"zone\": \"Berlin\"}", 400));

        assertThat(problem.at("/errors"))
                .extracting(it -> it.at("/field").asString())
                .containsExactlyInAnyOrder("venue.name", "from", "to", "zone");
    }

    @Test
    void whoHasNoScopeForItPlansNothing() {
        assertThat(programs.post()
                        .uri("/api/v1/shows")
                        .header("Authorization", cast.bearer(company.maya(), Permission.READ_LEADS))
                        .contentType("application/json")
                        .content(SHOW))
                .hasStatus(403);
    }

    @Test
    void everyPartOfAShowIsWrittenAndRead() {
        var sam = company.sam().person().id().value();
        send(HttpMethod.POST, "/" + id + "/staff", "{\"person\": \"%s\"}".formatted(sam), 200);
        send(HttpMethod.PUT, "/" + id + "/goals", """
                {"goals": [{"person": "%s", "day": "2026-05-05", "conversations": 12}]}""".formatted(sam), 200);
        var shift = send(HttpMethod.POST, "/" + id + "/shifts", """
                {"person": "%s", "day": "2026-05-05", "from": "09:00", "to": "13:00"}""".formatted(sam), 201);
        assertThat(json(shift).at("/begins").asString()).isEqualTo("2026-05-05T07:00:00Z");
        send(HttpMethod.POST, "/" + id + "/costs", """
                {"kind": "space", "amount": "9000.50", "currency": "EUR"}""", 201);
        send(HttpMethod.POST, "/" + id + "/questions", "{\"text\": \"How many lines?\", \"kind\": \"number\"}", 201);
        send(HttpMethod.POST, "/" + id + "/wordings", """
                {"language": "de", "purpose": "news", "text": "Dürfen wir Ihnen schreiben?"}""", 201);
        send(HttpMethod.POST, "/" + id + "/targets", "{\"targets\": [{\"name\": \"Engines\"}]}", 200);
        var taken = send(HttpMethod.POST, "/" + id + "/attendees", """
                {"attendees": [{"badge": "A/1", "name": "Ada Byron"}, {"badge": "B", "name": "Bob Kahn"}]}""", 200);
        assertThat(json(taken).at("/added").asInt()).isEqualTo(2);
        var step = json(send(HttpMethod.POST, "/" + id + "/follow-up", """
                {"title": "Call", "dueDays": 2, "fallback": "%s"}""".formatted(sam), 201));
        var show = company.in(() -> shows.find(UUID.fromString(id))).orElseThrow();
<<<<<<< HEAD
        Fairground.lead(leads, company, show, "Ada Byron", "Engines", Instant.parse("2026-05-05T10:00:00Z"));
=======
        Fair.lead(leads, company, show, "Ada Byron", "Engines", Instant.parse("2026-05-05T10:00:00Z"));
>>>>>>> show

        assertThat(json(send(HttpMethod.GET, "/" + id + "/staff", null, 200))
                        .at("/goals/0/conversations")
                        .asInt())
                .isEqualTo(12);
        assertThat(json(send(HttpMethod.GET, "/" + id + "/attendees?badge=A/1", null, 200))
                        .at("/attendees/0/name")
                        .asString())
                .isEqualTo("Ada Byron");
        assertThat(json(send(HttpMethod.GET, "/" + id + "/targets", null, 200)).at("/targets/0/met"))
                .hasSize(1);
        assertThat(json(send(HttpMethod.GET, "/" + id + "/live", null, 200))
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        var made =
                send(HttpMethod.POST, "/" + id + "/follow-up/" + step.at("/id").asString() + "/tasks", null, 200);
        assertThat(json(made).at("/tasks").asInt()).isEqualTo(1);
        var result = json(send(HttpMethod.GET, "/" + id + "/results", null, 200));
        assertThat(result.at("/costPerConversation/EUR").asString()).isEqualTo("9000.5");
        assertThat(result.at("/steps/0/small").asBoolean()).isTrue();
    }

    private MvcTestResult send(HttpMethod method, String path, @Nullable String body, int status) {
        var request = programs.method(method)
                .uri("/api/v1/shows" + path)
                .header("Authorization", cast.bearer(company.maya()));
        if (body != null) {
            request.contentType("application/json").content(body);
        }
        var result = request.exchange();
        assertThat(result).as(method + " " + path).hasStatus(status);
        return result;
    }

    private static JsonNode json(MvcTestResult result) {
        try {
            return JsonMapper.shared().readTree(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
