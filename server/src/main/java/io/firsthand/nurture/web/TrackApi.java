package io.firsthand.nurture.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.nurture.StayLists;
import io.firsthand.track.Design;
import io.firsthand.track.Designs;
import io.firsthand.track.Flaw;
import io.firsthand.track.Saved;
import io.firsthand.track.Track;
import io.firsthand.track.Tracks;
import io.firsthand.web.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tracks for programs. */
@RestController
@RequestMapping(path = "/api/v1/tracks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Nurture")
class TrackApi {

    private static final int PAGE = 100;

    private final Tracks tracks;
    private final StayLists lists;
    private final Words words;

    TrackApi(Tracks tracks, StayLists lists, Words words) {
        this.tracks = tracks;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List tracks", description = "Those in use first.")
    List<TrackBody> list() {
        var leads = lists.perTrack();
        return tracks.all().stream()
                .map(it -> TrackBody.of(it, leads.getOrDefault(it.id(), 0L)))
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_TRACKS)
    @Operation(
            summary = "Draft a track",
            description = "The body is what it says. Nobody gets anything of it before it is published.")
    ResponseEntity<TrackBody> create(@RequestBody JsonNode draft, Actor actor) {
        var made = tracks.create(read(draft), actor);
        return ResponseEntity.created(URI.create("/api/v1/tracks/" + made.id())).body(body(made));
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a track")
    TrackBody get(@PathVariable UUID id) {
        return body(find(id));
    }

    @PutMapping(path = "/{id}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.MANAGE_TRACKS)
    @Operation(summary = "Change a track’s draft", description = "The body is all that it says from now on.")
    TrackBody change(
            @PathVariable UUID id,
            @Parameter(description = "The revision that you read; the current one if absent")
                    @RequestParam(defaultValue = "-1")
                    int revision,
            @RequestBody JsonNode draft,
            Actor actor) {
        find(id);
        return done(tracks.save(id, revision, read(draft), actor));
    }

    @PostMapping("/{id}/versions")
    @Requires(Permission.MANAGE_TRACKS)
    @Operation(
            summary = "Publish a track",
            description = "Who comes in from now on gets the draft as it stands; who is in keeps their version.")
    TrackBody publish(
            @PathVariable UUID id,
            @Parameter(description = "The revision that you read; the current one if absent")
                    @RequestParam(defaultValue = "-1")
                    int revision,
            Actor actor) {
        return done(tracks.publish(id, revision, actor));
    }

    @GetMapping("/{id}/leads")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the leads in a track", description = "Who came last first, 100 at a time.")
    StayBody.ListBody leads(
            @PathVariable UUID id,
            @Parameter(description = "The `next` of the page before") @RequestParam(defaultValue = "") String after) {
        find(id);
        var found = lists.inTrack(id, StayLists.After.parse(after).orElse(StayLists.After.START), PAGE + 1);
        var page = found.stream().limit(PAGE).toList();
        return new StayBody.ListBody(
                page.stream().map(StayBody::of).toList(),
                found.size() > PAGE ? StayLists.After.of(page.getLast()).text() : null);
    }

    private static Design read(JsonNode draft) {
        return switch (Designs.read(draft.toString())) {
            case Designs.Reading.Of(var design) -> design;
            case Designs.Reading.Wrong(var path, var expected) ->
                throw problem(HttpStatus.BAD_REQUEST, "Not a track", "At " + path + " there must be " + expected);
        };
    }

    private TrackBody done(Saved saved) {
        return switch (saved) {
            case Saved.Done(var track) -> body(track);
            case Saved.Stale _ -> throw LeadProblems.changedMeanwhile("track");
            case Saved.Missing _ -> throw LeadProblems.missing("track");
            case Saved.Flawed it -> throw flawed(it.flaws());
        };
    }

    private ErrorResponseException flawed(List<Flaw> flaws) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "Not ready", "Some things have to be mended first");
        problem.getBody()
                .setProperty(
                        "errors",
                        flaws.stream()
                                .map(it -> new Entry(
                                        it.place(),
                                        words.say(
                                                Locale.ENGLISH,
                                                it.words(),
                                                it.arguments().toArray())))
                                .toList());
        return problem;
    }

    /** One entry of {@code errors}. */
    record Entry(String field, String detail) {}

    private static ErrorResponseException problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return new ErrorResponseException(status, problem, null);
    }

    private TrackBody body(Track track) {
        return TrackBody.of(track, lists.perTrack().getOrDefault(track.id(), 0L));
    }

    private Track find(UUID id) {
        return tracks.find(id).orElseThrow(() -> LeadProblems.missing("track"));
    }
}
