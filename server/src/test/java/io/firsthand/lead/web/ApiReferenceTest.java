package io.firsthand.lead.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@ApiTest
class ApiReferenceTest {

    private final RequestMappingHandlerMapping routes;
    private final Http anybody;

    ApiReferenceTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes, @LocalServerPort int port) {
        this.routes = routes;
        this.anybody = new Http(port, Map.of("Accept", "*/*"));
    }

    @Test
    void everyRouteOfTheApiIsInTheDocument() {
        var document = anybody.get("/api/v1/openapi.json");
        var described = new TreeSet<String>();
        document.json()
                .at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                described.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        var served = new TreeSet<String>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") && !path.contains("openapi"))
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method.name() + " " + path))));

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.text("/openapi")).startsWith("3.1");
        assertThat(served).contains("POST /api/v1/leads", "GET /api/v1/leads/{id}/timeline");
        assertThat(described).isEqualTo(served);
    }

    @Test
    void eachOperationSaysWhatItIsWhoMayCallItAndWhatCanGoWrong() {
        var document = anybody.get("/api/v1/openapi.json").json();

        for (var path : document.at("/paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var name = operation.getKey() + " " + path.getKey();
                var it = operation.getValue();
                assertThat(it.at("/summary").asString("")).as(name).isNotBlank();
                assertThat(it.at("/parameters").valueStream())
                        .as(name)
                        .noneMatch(parameter ->
                                parameter.at("/schema/$ref").asString("").matches(".*/(Actor|Caller)"));
                assertThat(it.at("/responses").propertyNames()).as(name).contains("400");
                assertThat(it.at("/responses").propertyNames().stream().filter(code -> code.startsWith("2")))
                        .as(name)
                        .hasSize(1);
            }
        }
        var create = document.at("/paths").get("/api/v1/leads").get("post");
        assertThat(create.at("/security/0/token/0").asString()).isEqualTo("leads:write");
        assertThat(create.at("/responses").propertyNames()).contains("201", "401", "403", "413", "415", "422");
        assertThat(referencesOf(document))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static Stream<String> referencesOf(JsonNode document) {
        return Arrays.stream(document.toString().split("\"\\$ref\":\""))
                .skip(1)
                .map(it -> it.substring(0, it.indexOf('"')))
                .distinct();
    }

    @Test
    void aPageShowsTheDocumentToPeople() {
        var page = anybody.with("Accept", "text/html").get("/api");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("/api/v1/leads/{id}/timeline", "leads:write", "interpack 2026", "Idempotency-Key")
                .doesNotContain("<script>", "style=");
    }
}
