package io.firsthand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Parley;
import io.firsthand.attachment.Attaching;
import io.firsthand.attachment.Attachments;
import io.firsthand.backtest.Backtests;
import io.firsthand.backtest.Goal;
import io.firsthand.backtest.Plan;
import io.firsthand.backtest.Starting;
import io.firsthand.capture.Hall;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldType;
import io.firsthand.form.Design;
import io.firsthand.form.Forms;
import io.firsthand.form.Visit;
import io.firsthand.handoff.Offer;
import io.firsthand.handoff.Offers;
import io.firsthand.hook.HookChange;
import io.firsthand.hook.Hooks;
import io.firsthand.hook.Scheme;
import io.firsthand.hook.Wish;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Email;
import io.firsthand.identity.Function;
import io.firsthand.identity.Invitations;
import io.firsthand.identity.Inviting;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.NewToken;
import io.firsthand.identity.OpenToAll;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Role;
import io.firsthand.identity.Sessions;
import io.firsthand.identity.TokenCreation;
import io.firsthand.identity.Tokens;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Upload;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.listing.Bulk;
import io.firsthand.listing.BulkStart;
import io.firsthand.listing.Bulks;
import io.firsthand.listing.Keeping;
import io.firsthand.listing.SavedView;
import io.firsthand.listing.SavedViews;
import io.firsthand.mail.Mail;
import io.firsthand.mail.MailState;
import io.firsthand.mail.Mails;
import io.firsthand.notification.News;
import io.firsthand.notification.Notifications;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opening;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import io.firsthand.outbound.Audience;
import io.firsthand.outbound.EndpointChange;
import io.firsthand.outbound.EndpointKind;
import io.firsthand.outbound.EndpointWish;
import io.firsthand.outbound.Endpoints;
import io.firsthand.picture.Photo;
import io.firsthand.privacy.Certificate;
import io.firsthand.privacy.ErasureOrder;
import io.firsthand.privacy.ErasureOutcome;
import io.firsthand.privacy.Erasures;
import io.firsthand.privacy.Persons;
import io.firsthand.routing.Group.Hours;
import io.firsthand.routing.RoutingOffice;
import io.firsthand.routing.Target;
import io.firsthand.scan.Adding;
import io.firsthand.scan.NewBatch;
import io.firsthand.scan.Scans;
import io.firsthand.show.Fair;
import io.firsthand.show.Shows;
import io.firsthand.task.Change;
import io.firsthand.task.Task;
import io.firsthand.task.Tasks;
import io.firsthand.touch.Logging;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touches;
import io.firsthand.track.Tracks;
import io.firsthand.verdict.SidesChange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route there is as the administrator of one workspace with the ids of another: what has an id answers 404,
 * what has none shows nothing of the neighbour. A new route is walked by itself; one with an id of a new kind needs a
 * sample in {@link #samples}.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class, Hall.class, RoutingOffice.class})
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
    private final CustomFields fields;
    private final Imports imports;
    private final SavedViews views;
    private final Bulks bulks;
    private final Forms forms;
    private final Hooks hooks;
    private final Shows shows;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Invitations invitations;
    private final SidesChange sides;
    private final JdbcClient jdbc;
    private final Persons persons;
    private final Erasures erasures;
    private final Touches touches;
    private final Mails mails;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Opportunities opportunities;
    private final Tasks tasks;
    private final Offers offers;
    private final Tracks tracks;
    private final Attachments attachments;
    private final Scans scans;
    private final Hall hall;
    private final Agreements agreements;
    private final Backtests backtests;
    private final Endpoints endpoints;
    private final RoutingOffice routing;
    private final Map<Company, Cast.Member> signers = new HashMap<>();

    WorkspaceWallTest(
            MockMvcTester browser,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            Cast cast,
            Leads leads,
            CustomFields fields,
            Imports imports,
            SavedViews views,
            Bulks bulks,
            Forms forms,
            Hooks hooks,
            Shows shows,
            Tokens tokens,
            Sessions sessions,
            Invitations invitations,
            SidesChange sides,
            JdbcClient jdbc,
            Persons persons,
            Erasures erasures,
            Touches touches,
            Mails mails,
            Notifications notifications,
            PlatformTransactionManager transactions,
            Opportunities opportunities,
            Tasks tasks,
            Offers offers,
            Tracks tracks,
            Attachments attachments,
            Scans scans,
            Hall hall,
            Agreements agreements,
            Backtests backtests,
            Endpoints endpoints,
            RoutingOffice routing) {
        this.browser = browser;
        this.handlers = handlers;
        this.cast = cast;
        this.leads = leads;
        this.fields = fields;
        this.imports = imports;
        this.views = views;
        this.bulks = bulks;
        this.forms = forms;
        this.hooks = hooks;
        this.shows = shows;
        this.tokens = tokens;
        this.sessions = sessions;
        this.invitations = invitations;
        this.sides = sides;
        this.jdbc = jdbc;
        this.persons = persons;
        this.erasures = erasures;
        this.touches = touches;
        this.mails = mails;
        this.notifications = notifications;
        this.transaction = new TransactionTemplate(transactions);
        this.opportunities = opportunities;
        this.tasks = tasks;
        this.offers = offers;
        this.tracks = tracks;
        this.attachments = attachments;
        this.scans = scans;
        this.hall = hall;
        this.agreements = agreements;
        this.backtests = backtests;
        this.endpoints = endpoints;
        this.routing = routing;
    }

    @TestFactory
    Stream<DynamicTest> nothingOfANeighbourIsSeenOrTouchedByAnyRoute() throws IOException {
        var neighbour = cast.found("Neighbour");
        var us = cast.found("Us");
        var samples = samples(neighbour);
        return routes().filter(route -> route.hasId() || route.method().equals(HttpMethod.GET))
                .map(route ->
                        dynamicTest(route.method() + " " + route.pattern(), () -> walk(route, us, neighbour, samples)));
    }

    private UUID endpoint(Company neighbour, EndpointKind kind) {
        var wish = new EndpointWish(
                kind,
                "Walled",
                "https://hooks.example.invalid/1",
                Set.of("lead.mql"),
                true,
                Audience.ALL,
                Locale.ENGLISH);
        if (neighbour.in(() -> endpoints.make(wish, false, neighbour.rita().actor()))
                instanceof EndpointChange.Made(var it, var _)) {
            return it.id();
        }
        throw new IllegalStateException("Not made");
    }

    private UUID backtest(Company neighbour, UUID definition) {
        var plan = new Plan(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), false, Goal.SQL, null, null);
        return neighbour.in(
                () -> switch (backtests.start(definition, plan, neighbour.rita().actor())) {
                    case Starting.Started(var it) -> it.id();
                    case Starting other -> throw new IllegalStateException(other.toString());
                });
    }

    private void walk(Route route, Company us, Company neighbour, Map<String, UUID> samples) throws Exception {
        if (route.hasId()) {
            isNotFound(route, us, neighbour, samples);
        } else {
            showsNothing(route, us, samples);
        }
    }

    private void isNotFound(Route route, Company us, Company neighbour, Map<String, UUID> samples) {
        var sample = samples.entrySet().stream()
                .filter(it -> route.pattern().startsWith(it.getKey()))
                .findFirst();
        assertThat(sample)
                .as("a sample of the neighbour for the id in " + route.pattern() + "; add one to this test")
                .isPresent();

        var uri = route.pattern()
                .replaceFirst("\\{[^}]+}", sample.orElseThrow().getValue().toString())
                .replaceAll("\\{[^}]+}", "1");

        assertThat(call(route, uri, us).getResponse().getStatus())
                .as(route.method() + " " + uri)
                .isEqualTo(404);
        if (route.method().equals(HttpMethod.GET)) {
            assertThat(call(route, uri, neighbour).getResponse().getStatus())
                    .as("what the neighbour gets from " + uri)
                    .isNotEqualTo(404)
                    .isLessThan(500);
        }
    }

    private void showsNothing(Route route, Company us, Map<String, UUID> samples) throws Exception {
        var answer = call(route, route.pattern(), us);

        assertThat(answer.getResponse().getStatus()).isLessThan(500);
        assertThat(answer.getResponse().getContentAsString())
                .doesNotContain("@neighbour.example", "Walled Lead")
                .doesNotContain(samples.values().stream().map(UUID::toString).toArray(String[]::new));
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

    private static final Set<String> SIGNERS_ONLY = Set.of("signatures", "signature", "refusal");

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

    /** As if a definition had been in force. */
    private void judged(Company of, LeadId lead, UUID definition) {
        of.run(() -> transaction.executeWithoutResult(_ -> jdbc.sql("""
                        insert into verdict (workspace_id, lead_id, definition_id, version, verdict, counts, points,
                            reachable, fit, intent, results, since, judged_at, lead_version, captured_at)
                        values (:workspace, :lead, :definition, 1, 'incomplete', 'incomplete', 0, 20, 0, 0, 'Uu', now(),
                            now(), 1, now())
                        """)
                .param("workspace", of.id().value())
                .param("lead", lead.value())
                .param("definition", definition)
                .update()));
    }

    /** Ids of things that the neighbour has, by the beginning of the routes that take them; the longer first. */
    private Map<String, UUID> samples(Company neighbour) throws IOException {
        var samples = new LinkedHashMap<String, UUID>();
        var token = token(neighbour, false);
        samples.put("/account/tokens/", token);
        samples.put("/api/v1/tokens/", token);
        samples.put("/tokens/", token(neighbour, true));
        samples.put("/account/sessions/", session(neighbour));
        samples.put("/people/invitations/", invitation(neighbour));
        samples.put("/people/", neighbour.maya().person().id().value());
        var field = field(neighbour);
        samples.put("/fields/", field);
        samples.put("/api/v1/fields/", field);
        var lead = lead(neighbour, "Walled Lead", "walled@neighbour.example");
        var conversation = conversation(neighbour);
        samples.put("/leads/", conversation.lead());
        samples.put("/views/", view(neighbour));
        samples.put("/api/v1/views/", view(neighbour));
        var changed = bulk(neighbour, lead);
        samples.put("/bulk-changes/", changed);
        samples.put("/api/v1/leads/bulk/", changed);
        samples.put("/api/v1/leads/", lead);
        var touch = touch(neighbour, lead);
        var attachment = attachment(neighbour, lead);
        samples.put("/attachments/", attachment);
        samples.put("/api/v1/attachments/", attachment);
        var task = task(neighbour, lead);
        samples.put("/tasks/", task);
        samples.put("/api/v1/tasks/", task);
        var handoff = neighbour
                .in(() -> offers.offer(
                        new LeadId(lead),
                        Offer.to(neighbour.sam().person().id()),
                        neighbour.maya().actor()))
                .id()
                .orElseThrow();
        samples.put("/handoffs/", handoff);
        samples.put("/api/v1/handoffs/", handoff);
        var opportunity = opportunity(neighbour, lead);
        samples.put("/opportunities/", opportunity);
        samples.put("/api/v1/opportunities/", opportunity);
        samples.put("/touches/", touch);
        samples.put("/api/v1/touches/", touch);
        var whole = neighbour.in(() -> leads.get(new LeadId(lead))).orElseThrow();
        samples.put("/contacts/", whole.contactId().value());
        samples.put("/companies/", requireNonNull(whole.company()).id().value());
        samples.put("/api/v1/contacts/", whole.contactId().value());
        samples.put("/contacts/", whole.contactId().value());
        samples.put("/privacy/people/", whole.contactId().value());
        var erased = erased(neighbour);
        samples.put("/privacy/erasures/", erased);
        samples.put("/api/v1/erasures/", erased);
        samples.put("/api/v1/companies/", requireNonNull(whole.company()).id().value());
        var other = neighbour
                .in(() -> leads.get(new LeadId(lead(neighbour, "Wald Lead", "wald@neighbour.example"))))
                .orElseThrow();
        var pair = pair(neighbour, whole.contactId().value(), other.contactId().value());
        samples.put("/duplicates/", pair);
        samples.put("/api/v1/duplicates/", pair);
        samples.put("/settings/mail/queue/", mail(neighbour));
        samples.put("/notifications/", notification(neighbour));
        var webhook = endpoint(neighbour, EndpointKind.WEBHOOK);
        samples.put("/settings/webhooks/", webhook);
        samples.put("/api/v1/webhook-endpoints/", webhook);
        samples.put("/settings/chat/", endpoint(neighbour, EndpointKind.SLACK));
        samples.put("/settings/calendars/", neighbour.id().value());
        samples.put("/api/v1/calendars/", neighbour.id().value());
        var form = neighbour.in(() -> Visit.made(
                forms.make("Walled form", Design.first(), neighbour.maya().actor())));
        samples.put("/forms/", form.id());
        samples.put("/api/v1/forms/", form.id());
        var hook = hook(neighbour);
        var show = Fair.planned(shows, neighbour, Fair.wish("Walled show")).id();
        var track = neighbour
                .in(() -> tracks.create(
                        io.firsthand.track.Design.blank("Walled track", "en"),
                        neighbour.maya().actor()))
                .id();
        samples.put("/tracks/", track);
        samples.put("/api/v1/tracks/", track);
        samples.put("/shows/", show);
        samples.put("/api/v1/shows/", show);
        var definition = neighbour
                .in(() -> agreements.create(
                        Parley.content("Walled definition"),
                        null,
                        neighbour.rita().actor()))
                .id();
        neighbour.run(() -> sides.ask(definition));
        judged(neighbour, whole.id(), definition);
        samples.put("/definitions/", definition);
        var backtest = backtest(neighbour, definition);
        samples.put("/backtests/", backtest);
        samples.put("/api/v1/backtests/", backtest);
        samples.put("/api/v1/definitions/", definition);
        var group = routing.group(neighbour, "Walled group", Hours.IGNORE, neighbour.sam());
        var rule = routing.rule(neighbour, "Walled rule", "", new Target.ToGroup(group));
        var away = routing.absence(neighbour, neighbour.sam(), LocalDate.of(2090, 1, 1), LocalDate.of(2090, 1, 2));
        samples.put("/settings/routing/rules/", rule);
        samples.put("/api/v1/routing/rules/", rule);
        samples.put("/settings/routing/groups/", group);
        samples.put("/api/v1/routing/groups/", group);
        samples.put("/settings/routing/people/", neighbour.sam().person().id().value());
        samples.put("/api/v1/routing/people/", neighbour.sam().person().id().value());
        samples.put("/settings/absences/", away);
        samples.put("/api/v1/absences/", away);
        samples.put("/webhooks/", hook);
        samples.put("/api/v1/webhooks/", hook);
        samples.put("/capture/api/shows/", show);
        samples.put("/capture/api/files/", lead);
        samples.put("/capture/api/follow-up/", conversation.lead());
        samples.put("/conversations/", conversation.id());
        samples.put("/devices/", conversation.id());
        var file = uploaded(neighbour);
        samples.put("/imports/", file);
        samples.put("/api/v1/imports/", file);
        var scanned = scanned(neighbour);
        var card = card(neighbour, scanned);
        samples.put("/scans/cards/", card);
        samples.put("/scans/", scanned);
        samples.put("/api/v1/scans/", scanned);
        samples.put("/api/v1/cards/", card);
        return samples;
    }

    private record Conversation(UUID id, UUID lead) {}

    /** With a picture, under the number 1, that did not arrive yet. */
    private Conversation conversation(Company of) {
        var file = Map.of("sha256", "0".repeat(64), "bytes", 9L, "type", "image/png", "role", "front");
        var values = new HashMap<>(Hall.said("Walled Talk", "talk@neighbour.example", "Hello"));
        values.put("image", Map.of("files", List.of(file, file)));
        var capture = hall.phone(of, of.sam()).capture(Instant.now().truncatedTo(ChronoUnit.MILLIS), values);
        var answer = Hall.json(hall.send(of.sam(), capture));
        return new Conversation(capture.id(), UUID.fromString(answer.get("lead").asString()));
    }

    private UUID field(Company of) {
        return requireNonNull(of.in(() -> fields.define(Map.of("Walled field", FieldType.TEXT)))
                        .get("Walled field"))
                .id();
    }

    private UUID hook(Company of) {
        var wish = new Wish("Walled hook", Scheme.HEX, "X-Signature", Channel.UNKNOWN, "");
        return of.in(() -> hooks.make(wish, "", of.maya().actor())) instanceof HookChange.Made(var made, var _)
                ? made.id()
                : fail("No hook");
    }

    private UUID uploaded(Company of) throws IOException {
        var file = new ByteArrayInputStream("Name,E-Mail\nWalled Lead,walled@neighbour.example\n".getBytes(UTF_8));
        return switch (CurrentWorkspace.in(
                of.id(), () -> imports.upload("walled.csv", file, of.maya().actor()))) {
            case Upload.Taken(var batch) -> batch.id();
            case Upload.Refused(var fault) -> throw new AssertionError(fault.toString());
        };
    }

    private UUID scanned(Company of) {
        var wish = new NewBatch("Walled cards", null, Channel.UNKNOWN, null, false);
        return of.in(() -> scans.begin(wish, of.maya().person().id())).id();
    }

    private UUID card(Company of, UUID batch) {
        var photo = Photo.jpeg(Photo.flag(60, 40));
        return of.in(() -> scans.add(batch, 0, "walled.jpg", photo)) instanceof Adding.Added(var it) ? it.id() : batch;
    }

    private UUID attachment(Company of, UUID lead) throws IOException {
        var content = new ByteArrayInputStream("Walled Lead".getBytes(UTF_8));
        var attaching = CurrentWorkspace.in(
                of.id(),
                () -> attachments.attach(
                        new LeadId(lead), "walled.txt", content, of.maya().actor()));
        return attaching instanceof Attaching.Attached(var it) ? it.id() : lead;
    }

    private UUID task(Company of, UUID lead) {
        var wish = new Task.Wish(
                "Walled Lead",
                null,
                LocalDate.of(2026, 5, 4),
                of.maya().person().id());
        return of.in(() -> tasks.add(new LeadId(lead), wish, of.maya().actor())) instanceof Change.Done(var it)
                ? it.id()
                : lead;
    }

    private UUID opportunity(Company of, UUID lead) {
        var wish = NewOpportunity.open(
                new LeadId(lead), Terms.named("Walled Lead"), Instant.parse("2026-05-04T09:30:00Z"));
        return of.in(() -> opportunities.open(wish, of.maya().actor())) instanceof Opening.Opened(var it)
                ? it.id()
                : lead;
    }

    private UUID erased(Company of) {
        var arrival = Arrival.of(
                ContactDetails.of("Erased Lead", null, null, null),
                null,
                Source.UNKNOWN,
                null,
                Provenance.of(How.TYPED, Grade.C, Instant.parse("2026-05-04T09:30:00Z"), null, null));
        of.in(() -> leads.create(arrival, of.maya().actor()));
        var contact = of.in(() -> persons.find("Erased Lead")).getFirst().id();
        var order = new ErasureOrder(Set.of(contact), "Erased Lead", Certificate.Cause.REQUEST, null, Set.of());
        return ((ErasureOutcome.Erased)
                        of.in(() -> erasures.erase(order, of.rita().actor())))
                .certificate()
                .id();
    }

    private UUID touch(Company of, UUID lead) {
        var call = NewTouch.of(
                new LeadId(lead),
                Touch.Medium.CALL,
                Touch.Direction.OUTBOUND,
                Touch.Outcome.REACHED,
                Instant.parse("2026-05-04T09:30:00Z"));
        return of.in(() -> touches.log(call, of.maya().actor())) instanceof Logging.Logged(var it) ? it.id() : lead;
    }

    private UUID token(Company of, boolean system) {
        var wish = new NewToken("script", system, Set.of(Permission.READ_LEADS), Optional.empty());
        return ((TokenCreation.Created)
                        of.in(() -> tokens.create(wish, of.rita().actor())))
                .token()
                .id();
    }

    private UUID session(Company of) {
        return of.in(() -> sessions.of(of.maya().person().id())).getFirst().id();
    }

    private UUID invitation(Company of) {
        var wish = new NewPerson(new Email("nora@neighbour.example"), "Nora", Function.SALES, Role.MEMBER);
        return ((Inviting.Invited)
                        of.in(() -> invitations.invite(wish, of.rita().actor())))
                .invitation()
                .id();
    }

    /** As the hunt for duplicates would write it down a moment later. */
    private UUID pair(Company of, UUID one, UUID other) {
        var id = UUID.randomUUID();
        of.run(() -> transaction.executeWithoutResult(_ -> jdbc.sql("""
                        insert into duplicate_pair (workspace_id, id, one_id, other_id, score, state, found_at)
                        values (:workspace, :id, least(:one, :other), greatest(:one, :other), 500, 'open', now())
                        """)
                .param("workspace", of.id().value())
                .param("id", id)
                .param("one", one)
                .param("other", other)
                .update()));
        return id;
    }

    private UUID view(Company of) {
        var kept = of.in(() -> views.keep(
                "Walled view",
                SavedView.Audience.EVERYONE,
                "q=walled",
                of.maya().person()));
        return ((Keeping.Kept) kept).view().id();
    }

    private UUID bulk(Company of, UUID lead) {
        var wish = new Bulk.Wish(Bulk.Kind.TAGS, "+walled", List.of(lead), null, "UTC", "/leads");
        return ((BulkStart.Begun) of.in(() -> bulks.start(wish, of.maya().actor())))
                .bulk()
                .id();
    }

    private UUID mail(Company of) {
        var mail = Mail.of("nora@neighbour.example", "Hello", "Hello Nora", "test.hello", "hello");
        of.run(() -> transaction.executeWithoutResult(_ -> mails.queue(mail)));
        return of.in(() -> mails.list(MailState.WAITING, Optional.empty(), 1))
                .getFirst()
                .id();
    }

    private UUID notification(Company of) {
        var rita = of.rita().person().id();
        var news = News.of("lead.assigned", "hello", "lead.notification.assigned.said", "Maya", "Walled Lead")
                .at("/leads");
        of.run(() -> transaction.executeWithoutResult(_ -> notifications.tell(rita, news)));
        return of.in(() -> notifications.list(rita, true, Optional.empty(), 1))
                .getFirst()
                .id();
    }

    private UUID lead(Company of, String name, String email) {
        var arrival = Arrival.of(
                ContactDetails.of(name, email, null, null),
                "Walls Inc.",
                Source.of(Channel.REFERRAL, null),
                "A note",
                Provenance.of(How.TYPED, Grade.C, Instant.parse("2026-05-04T09:30:00Z"), null, null));
        return switch (of.in(() -> leads.create(arrival, of.maya().actor()))) {
            case Outcome.Created(var lead) -> lead.value();
            case Outcome.Seen _, Outcome.Unchanged _, Outcome.Refused _ -> throw new AssertionError();
        };
    }
}
