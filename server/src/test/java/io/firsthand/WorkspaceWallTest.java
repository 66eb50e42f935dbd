package io.firsthand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.firsthand.agreement.Parley;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Function;
import io.firsthand.identity.OpenToAll;
import io.firsthand.identity.Role;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route there is as the administrator of one workspace with the ids of another: what has an id answers 404,
 * what has none shows nothing of the neighbour. A new route is walked by itself; one with an id of a new kind needs a
 * sample among the {@link Samples} of its module.
 */
@ServerTest
class WorkspaceWallTest {

    private record Route(HttpMethod method, String pattern) {

        boolean hasId() {
            return pattern.contains("{");
        }

        boolean isApi() {
            return pattern.startsWith("/api/");
        }
    }

    private final MockMvcTester browser;
    private final RequestMappingHandlerMapping handlers;
    private final Cast cast;
    private final Leads leads;
    private final List<Samples> samples;
    private final Map<Company, Cast.Member> signers = new HashMap<>();

    WorkspaceWallTest(
            MockMvcTester browser,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            Cast cast,
            Leads leads,
            List<Samples> samples) {
        this.browser = browser;
        this.handlers = handlers;
        this.cast = cast;
        this.leads = leads;
        this.samples = samples;
    }

    @TestFactory
    Stream<DynamicTest> nothingOfANeighbourIsSeenOrTouchedByAnyRoute() throws Exception {
        var neighbour = neighbour(cast.found("Neighbour"));
        var us = cast.found("Us");
        return routes().filter(route -> route.hasId() || route.method().equals(HttpMethod.GET))
                .map(route -> dynamicTest(route.method() + " " + route.pattern(), () -> walk(route, us, neighbour)));
    }

    private Neighbour neighbour(Company company) throws Exception {
        var arrival = Arrival.of(
                ContactDetails.of("Walled Lead", "walled@neighbour.example", null, null),
                "Walls Inc.",
                Source.of(Channel.REFERRAL, null),
                "A note",
                Provenance.of(How.TYPED, Grade.C, Instant.parse("2026-05-04T09:30:00Z"), null, null));
        var maya = company.maya().actor();
        var created = (Outcome.Created) company.in(() -> leads.create(arrival, maya));
        var lead = company.in(() -> leads.get(created.lead())).orElseThrow();
        var neighbour = new Neighbour(company, lead);
        for (var each : samples) {
            each.make(neighbour);
        }
        return neighbour;
    }

    private void walk(Route route, Company us, Neighbour neighbour) throws Exception {
        if (route.hasId()) {
            isNotFound(route, us, neighbour);
        } else {
            showsNothing(route, us, neighbour);
        }
    }

    private void isNotFound(Route route, Company us, Neighbour neighbour) {
        var sample = neighbour.sample(route.pattern());
        assertThat(sample)
                .as("a sample of the neighbour for the id in " + route.pattern() + "; add one to Samples of its module")
                .isPresent();

        var uri = route.pattern()
                .replaceFirst("\\{[^}]+}", sample.orElseThrow().toString())
                .replaceAll("\\{[^}]+}", "1");

        assertThat(call(route, uri, us).getResponse().getStatus())
                .as(route.method() + " " + uri)
                .isEqualTo(404);
        if (route.method().equals(HttpMethod.GET)) {
            assertThat(call(route, uri, neighbour.company()).getResponse().getStatus())
                    .as("what the neighbour gets from " + uri)
                    .isNotEqualTo(404)
                    .isLessThan(500);
        }
    }

    private void showsNothing(Route route, Company us, Neighbour neighbour) throws Exception {
        var answer = call(route, route.pattern(), us);

        assertThat(answer.getResponse().getStatus()).isLessThan(500);
        assertThat(answer.getResponse().getContentAsString())
                .doesNotContain("@neighbour.example", "Walled Lead")
                .doesNotContain(neighbour.ids().stream().map(UUID::toString).toArray(String[]::new));
    }

    /** With all that a handler may demand before it looks for the thing, so that nothing but the wall is in the way. */
    private MvcTestResult call(Route route, String uri, Company us) {
        var caller = SIGNERS_ONLY.contains(lastOf(route.pattern())) ? signer(us) : us.rita();
        var request = browser.method(route.method())
                .uri(uri)
                .header("If-Match", "\"0\"")
                .header("Upload-Offset", "0")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (route.isApi()) {
            request.header("Authorization", cast.bearer(caller))
                    .contentType(
                            route.method().equals(HttpMethod.PATCH)
                                    ? "application/merge-patch+json"
                                    : "application/json")
                    .content(BODIES.getOrDefault(route.pattern(), BODIES.getOrDefault(lastOf(route.pattern()), "{}")));
        } else {
            request.with(caller.signedIn());
            PARAMETERS.forEach((name, value) -> request.param(name, value));
        }
        return request.exchange();
    }

    /** Rita speaks for neither side, so that she signs no definition. */
    private Cast.Member signer(Company of) {
        return signers.computeIfAbsent(
                of, _ -> Parley.add(cast, of, "Mira Marketing", Function.MARKETING, Role.MANAGER));
    }

    private static final Set<String> SIGNERS_ONLY = Set.of("signatures", "signature", "refusal", "reopening");

    /** A stream, which tells the caller what concerns the caller; its own test reads it. */
    private static final String NEVER_ENDS = "/notifications/stream";

    private static final Map<String, String> PARAMETERS = Map.of(
            "text", "a note",
            "note", "a note",
            "stage", "MQL",
            "to", "MQL",
            "version", "0",
            "reason", "because",
            "channel", "REFERRAL",
            "name", "Grace Hopper",
            "function", "SALES",
            "role", "MEMBER");

    /** By the path, or by its last part. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/api/v1/calendars/{id}", "{\"name\": \"Night shift\"}"),
            Map.entry("/api/v1/calendars/{id}/holidays", "[]"),
            Map.entry("/api/v1/webhook-endpoints/{id}", "{\"name\": \"CRM\"}"),
            Map.entry("/api/v1/cards/{id}", "{\"fields\": {}}"),
            Map.entry("/api/v1/views/{id}", "{\"name\": \"Fair\"}"),
            Map.entry("/api/v1/fields/{id}", "{\"label\": \"Size\"}"),
            Map.entry("/api/v1/routing/rules/{id}", "{\"name\": \"All\"}"),
            Map.entry("/api/v1/routing/groups/{id}", "{\"name\": \"All\"}"),
            Map.entry("/api/v1/routing/people/{id}", "{\"capacity\": 5}"),
            Map.entry("/api/v1/shows/{id}", "{\"name\": \"Packwerk\"}"),
            Map.entry("/api/v1/tasks/{id}", "{\"title\": \"Send the quote\"}"),
            Map.entry("/api/v1/tracks/{id}/draft", "{\"name\": \"Long horizon\", \"steps\": []}"),
            Map.entry("/api/v1/attachments/{id}", "{\"name\": \"quote.txt\"}"),
            Map.entry("opportunities", "{\"name\": \"Packing line\"}"),
            Map.entry("touches", "{\"medium\": \"call\", \"outcome\": \"reached\"}"),
            Map.entry("notes", "{\"text\": \"a note\"}"),
            Map.entry("signals", "{\"kind\": \"explicit\", \"name\": \"pricing\"}"),
            Map.entry("stages", "{\"stage\": \"mql\"}"),
            Map.entry("source-corrections", "{\"source\": {\"channel\": \"referral\"}, \"reason\": \"because\"}"),
            Map.entry("{id}", "{\"contact\": {\"title\": \"Admiral\"}}"));

    private static String lastOf(String pattern) {
        return pattern.substring(pattern.lastIndexOf('/') + 1);
    }

    private Stream<Route> routes() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(it -> !isOpen(it.getValue()))
                .flatMap(it -> routesOf(it.getKey()))
                .filter(route -> !route.pattern().equals(NEVER_ENDS))
                .distinct();
    }

    private static Stream<Route> routesOf(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.asHttpMethod(), pattern)));
    }

    /** What answers everybody alike belongs to no workspace; {@code web} lies too low to say so. */
    private static boolean isOpen(HandlerMethod handler) {
        return handler.hasMethodAnnotation(OpenToAll.class)
                || handler.getBeanType().isAnnotationPresent(OpenToAll.class)
                || (handler.getBeanType().getPackageName() + ".").startsWith("io.firsthand.web.")
                || !handler.getBeanType().getPackageName().startsWith("io.firsthand");
    }
}
