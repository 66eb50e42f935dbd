package io.firsthand.lead.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.field.CustomFields;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Caller;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Edit;
import io.firsthand.lead.Gathering;
import io.firsthand.lead.Gathering.Made;
import io.firsthand.lead.GivingUp;
import io.firsthand.lead.GivingUp.Cause;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.web.Idempotency.Answer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping(path = "/api/v1/leads", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Leads")
class LeadApi {

    private static final int LONGEST_KEY = 255;

    private final Leads leads;
    private final Gathering gathering;
    private final CustomFields fields;
    private final Idempotency idempotency;
    private final LeadProblems problems;
    private final LookingTwice twice;
    private final JsonMapper json;
    private final Clock clock;

    LeadApi(
            Leads leads,
            Gathering gathering,
            CustomFields fields,
            Idempotency idempotency,
            LeadProblems problems,
            LookingTwice twice,
            JsonMapper json,
            Clock clock) {
        this.leads = leads;
        this.gathering = gathering;
        this.fields = fields;
        this.idempotency = idempotency;
        this.problems = problems;
        this.twice = twice;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Create a lead",
            description = "Whoever is known by e-mail and has an open lead is seen on that lead instead of getting"
                    + " another; the answer is that lead. Grade B with a system's token, C with a person's.")
    @ApiResponse(
            responseCode = "201",
            description = "The lead, with its place and version in the headers `Location` and `ETag`",
            content = @Content(schema = @Schema(implementation = LeadBody.class)))
    ResponseEntity<String> create(
            @RequestBody NewLead input,
            @Parameter(
                            description =
                                    "Any text of up to 255 characters; the same key with the same body within a day is done once")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            Caller caller) {
        var arrival = arrival(input, caller);
        var answer = key == null
                ? answer(gathering.create(arrival, caller.actor()))
                : idempotency.once(
                        caller.actor(),
                        checked(key),
                        hash(json.writeValueAsBytes(input)),
                        () -> answer(alone(arrival, caller.actor())));
        return ResponseEntity.created(URI.create(answer.location()))
                .header(HttpHeaders.ETAG, answer.tag())
                .body(answer.body());
    }

    private Arrival arrival(NewLead input, Caller caller) {
        var mistakes = new ArrayList<Mistake>();
        var arrival = input.arrival(caller, clock.instant(), mistakes);
        refuseIf(mistakes);
        return arrival;
    }

    private Made alone(Arrival arrival, Actor actor) {
        var outcome = leads.create(arrival, actor);
        return new Made(outcome, outcome.id().flatMap(leads::get));
    }

    private Answer answer(Made made) {
        if (made.outcome() instanceof Outcome.Refused(var why)) {
            throw problems.refused(why);
        }
        return answer(made.lead().orElseThrow(() -> LeadProblems.missing("lead")));
    }

    private Answer answer(Lead lead) {
        return new Answer(
                "/api/v1/leads/" + lead.id().value(),
                ETags.of(lead.version()),
                json.writeValueAsString(LeadBody.of(lead)));
    }

    private String checked(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw problems.refused(
                    List.of(new Mistake("Idempotency-Key", Reason.NOT_A_KEY, String.valueOf(LONGEST_KEY))));
        }
        return key;
    }

    private static byte[] hash(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update("POST /api/v1/leads\n".getBytes(UTF_8));
            return hash.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List and search leads",
            description = "Page by page, with a cursor; withdrawn leads are left out.")
    LeadListBody list(@ParameterObject ListRequest request) {
        var mistakes = new ArrayList<Mistake>();
        var query = request.query(fields, mistakes);
        var size = request.size(mistakes);
        var cursor = request.from(query.sort(), mistakes);
        refuseIf(mistakes);
        var page = leads.list(query, cursor, size);
        var counted = Boolean.TRUE.equals(request.count()) ? leads.count(query) : null;
        return new LeadListBody(
                page.leads().stream().map(LeadBody::of).toList(),
                page.next().map(io.firsthand.lead.Cursor::text).orElse(null),
                counted == null ? null : new LeadListBody.CountBody(counted.value(), counted.isAtLeast()));
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a lead")
    ResponseEntity<LeadBody> get(@PathVariable UUID id) {
        return tagged(find(id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Change a lead",
            description = "A JSON merge patch (RFC 7396): what is absent stays, what is null goes. A change to the"
                    + " contact shows on all leads of that contact.")
    ResponseEntity<LeadBody> change(
            @PathVariable UUID id,
            @Parameter(description = "The ETag that came with the lead", required = true, example = "\"3\"")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = LeadPatchBody.class)))
                    @RequestBody
                    JsonNode patch,
            @Parameter(description = "`seen` once you have read why a lead should not be given up yet")
                    @RequestParam(defaultValue = "")
                    String secondLook,
            Actor actor) {
        var version = ETags.version(ifMatch);
        var mistakes = new ArrayList<Mistake>();
        var change = LeadPatch.read(patch, mistakes);
        refuseIf(mistakes);
        var lead = new LeadId(id);
        var to = change.stage();
        Supplier<Edit> doing = () -> leads.change(lead, version, change, actor);
        var edit = to == null
                ? doing.get()
                : twice.done(
                        new GivingUp(lead, to, Cause.UNSAID), secondLook, actor, doing, Edit.Done.class::isInstance);
        return problems.answer(edit, LeadApi::tagged);
    }

    static ResponseEntity<LeadBody> tagged(Lead lead) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, ETags.of(lead.version()))
                .body(LeadBody.of(lead));
    }

    private Lead find(UUID id) {
        return leads.get(new LeadId(id)).orElseThrow(() -> LeadProblems.missing("lead"));
    }

    private void refuseIf(List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw problems.refused(mistakes);
        }
    }
}
