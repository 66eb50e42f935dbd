package io.firsthand.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Permission;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServerTest
class AccessTest {

    private static final String WISH = """
            {"name": "script", "scopes": ["leads:read"]}
            """;

    private final MockMvcTester program;
    private final Cast cast;
    private final RequestMappingHandlerMapping handlers;

    AccessTest(
            MockMvcTester program,
            Cast cast,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.program = program;
        this.cast = cast;
        this.handlers = handlers;
    }

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        assertThat(handlers.getHandlerMethods().values())
                .isNotEmpty()
                .allSatisfy(handler -> assertThat(Access.ruleOf(handler))
                        .as(handler.toString())
                        .isNotEqualTo(Access.Rule.NONE));
    }

    @Test
    void aProgramWithoutATokenIsToldHowToGetOne() {
        cast.home();

        assertThat(program.get().uri("/api/v1/people"))
                .hasStatus(401)
                .hasContentType("application/problem+json")
                .hasHeader("WWW-Authenticate", "Bearer realm=\"firsthand\"")
                .bodyText()
                .contains("firsthand token create");
    }

    @Test
    void aTokenThatIsNoneIsRefusedEvenWithASessionBesideIt() {
        assertThat(program.get()
                        .uri("/api/v1/people")
                        .header("Authorization", "Bearer fh_nothing")
                        .with(cast.home().rita().signedIn()))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"firsthand\", error=\"invalid_token\"");
    }

    @Test
    void aTokenWithoutTheScopeIsToldWhichOneIsMissing() {
        var bearer = cast.bearer(cast.home().maya(), Permission.READ_LEADS);

        assertThat(program.get().uri("/api/v1/people").header("Authorization", bearer))
                .hasStatus(403)
                .hasHeader(
                        "WWW-Authenticate",
                        "Bearer realm=\"firsthand\", error=\"insufficient_scope\", scope=\"people:read\"")
                .bodyJson()
                .extractingPath("$.scope")
                .isEqualTo("people:read");
    }

    @Test
    void aTokenActsForItsPersonAndSaysSo() {
        Company home = cast.home();

        assertThat(program.get().uri("/api/v1/me").header("Authorization", cast.bearer(home.maya(), Permission.IMPORT)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"via": "personal_token", "workspace": {"name": "Home"}, "scopes": ["imports:write"],
                         "person": {"name": "Maya Marketing", "function": "marketing", "role": "member"}}
                        """);
        assertThat(program.get()
                        .uri("/api/v1/me")
                        .header("Authorization", cast.bearerOfSystem(home, "website", Permission.WRITE_LEADS)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"via\": \"service_token\", \"scopes\": [\"leads:write\"]}");
    }

    @Test
    void aTokenOpensNoPages() {
        assertThat(program.get()
                        .uri("/account")
                        .header("Authorization", cast.bearer(cast.home().maya())))
                .hasStatus(303);
    }

    @Test
    void aProgramNeedsNoFormTokenButABrowserCallingTheApiDoes() {
        var maya = cast.home().maya();

        assertThat(program.post()
                        .uri("/api/v1/tokens")
                        .contentType("application/json")
                        .content(WISH)
                        .header("Authorization", cast.bearer(maya)))
                .hasStatus(201)
                .bodyText()
                .contains("\"token\":\"fh_");
        assertThat(program.post()
                        .uri("/api/v1/tokens")
                        .contentType("application/json")
                        .content(WISH)
                        .cookie(new Cookie("session-80", maya.session().text())))
                .hasStatus(403)
                .bodyText()
                .contains("X-CSRF-TOKEN");
        assertThat(program.post()
                        .uri("/api/v1/tokens")
                        .contentType("application/json")
                        .content(WISH)
                        .with(maya.signedIn()))
                .hasStatus(201);
    }

    @Test
    void aTokenIsMadeListedAndRevokedByTheApi() throws Exception {
        var bearer = cast.bearer(cast.home().sam());
        var made = program.post()
                .uri("/api/v1/tokens")
                .contentType("application/json")
                .content(WISH)
                .header("Authorization", bearer)
                .exchange();
        var location = String.valueOf(made.getResponse().getHeader("Location"));

        assertThat(program.delete()
                        .uri(location)
                        .header("Authorization", cast.bearer(cast.home().maya())))
                .hasStatus(404);
        assertThat(program.delete().uri(location).header("Authorization", bearer))
                .hasStatus(204);
        assertThat(program.get().uri("/api/v1/tokens").header("Authorization", bearer))
                .hasStatusOk()
                .bodyText()
                .contains("\"revokedAt\":\"20")
                .doesNotContain("fh_");
    }

    @Test
    void badWishesForATokenAreNamedWithTheirMend() {
        var bearer = cast.bearer(cast.home().sam());

        for (var wish : new String[] {
            "{}",
            "{\"name\": \"\", \"scopes\": [\"leads:read\"]}",
            "{\"name\": \"x\"}",
            "{\"name\": \"x\", \"scopes\": [null]}",
            "{\"name\": \"x\", \"scopes\": [\"leads:eat\"]}",
            "{\"name\": \"x\", \"scopes\": [\"leads:read\"], \"expiresAt\": \"2001-01-01T00:00:00Z\"}"
        }) {
            assertThat(program.post()
                            .uri("/api/v1/tokens")
                            .contentType("application/json")
                            .content(wish)
                            .header("Authorization", bearer))
                    .as(wish)
                    .hasStatus(422)
                    .bodyJson()
                    .hasPath("$.field");
        }
        assertThat(program.post()
                        .uri("/api/v1/tokens")
                        .contentType("application/json")
                        .content("{\"name\": \"x\", \"scopes\": [\"people:write\"]}")
                        .header("Authorization", bearer))
                .hasStatus(403);
    }

    @Test
    void aPartOfAPageSendsTheWholeBrowserToSignIn() {
        cast.home();

        assertThat(program.get()
                        .uri("/people")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/people?q=a"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in?to=%2Fpeople%3Fq%3Da");
    }

    @Test
    void healthIsOpenAndTheRestOfTheActuatorIsNot() {
        assertThat(program.get().uri("/actuator/health")).hasStatusOk();
        assertThat(program.get().uri("/actuator/env").with(cast.home().rita().signedIn()))
                .hasStatus(403);
    }
}
