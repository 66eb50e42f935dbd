package io.firsthand.nurture.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.nurture.StayLists;
import io.firsthand.track.Design;
import io.firsthand.track.Saved;
import io.firsthand.track.Track;
import io.firsthand.track.Tracks;
import io.firsthand.track.web.TrackViews;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Tracks: all of them, one with its people, put to use and taken out of it. */
@Controller
@RequestMapping("/tracks")
class TrackPages {

    static final int PAGE = 50;

    private final Tracks tracks;
    private final TrackViews views;
    private final StayLists lists;
    private final StayRows rows;
    private final People people;

    TrackPages(Tracks tracks, TrackViews views, StayLists lists, StayRows rows, People people) {
        this.tracks = tracks;
        this.views = views;
        this.lists = lists;
        this.rows = rows;
        this.people = people;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View list(Actor actor) {
        return new TrackListPage(
                tracks.all(), lists.perTrack(), lists.forReview(), actor.may(Permission.MANAGE_TRACKS));
    }

    @PostMapping
    @Requires(Permission.MANAGE_TRACKS)
    View create(Actor actor, Locale locale) {
        var language = locale.getLanguage().equals("de") ? "de" : "en";
        var made = tracks.create(Design.blank("", language), actor);
        return Redirect.to("/tracks/" + made.id() + "/draft?part=name");
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    View show(@PathVariable UUID id, @RequestParam(defaultValue = "") String after, Actor actor, Locale locale) {
        var track = find(id);
        var stays = lists.inTrack(id, StayLists.After.parse(after).orElse(StayLists.After.START), PAGE + 1);
        var page = stays.stream().limit(PAGE).toList();
        return new TrackPage(
                views.of(track, locale),
                lists.perStep(id),
                rows.of(page, locale),
                stays.size() > PAGE ? StayLists.After.of(page.getLast()) : null,
                tracks.versions(id),
                people.names(),
                actor.may(Permission.MANAGE_TRACKS));
    }

    @PostMapping("/{id}/versions")
    @Requires(Permission.MANAGE_TRACKS)
    View publish(@PathVariable UUID id, @RequestParam(defaultValue = "-1") int revision, Actor actor) {
        return switch (tracks.publish(id, revision, actor)) {
            case Saved.Done(var track) ->
                Redirect.to("/tracks/" + id)
                        .saying("nurture.published", track.draft().name(), track.version());
            case Saved.Flawed _ -> Redirect.to("/tracks/" + id + "/draft").with(Flash.Kind.NOTE, "nurture.flawed");
            case Saved.Stale _ -> Redirect.to("/tracks/" + id + "/draft").with(Flash.Kind.NOTE, "nurture.stale");
            case Saved.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/{id}/retirement")
    @Requires(Permission.MANAGE_TRACKS)
    View retire(@PathVariable UUID id) {
        tracks.retire(find(id).id(), true);
        return Redirect.to("/tracks/" + id)
                .saying("nurture.track.retired.done")
                .undoneBy("/tracks/" + id + "/restoration");
    }

    @PostMapping("/{id}/restoration")
    @Requires(Permission.MANAGE_TRACKS)
    View restore(@PathVariable UUID id) {
        tracks.retire(find(id).id(), false);
        return Redirect.to("/tracks/" + id).saying("nurture.track.restored.done");
    }

    private Track find(UUID id) {
        return tracks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
