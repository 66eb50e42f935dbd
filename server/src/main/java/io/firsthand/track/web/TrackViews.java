package io.firsthand.track.web;

import io.firsthand.content.PieceBook;
import io.firsthand.definition.Sentences;
import io.firsthand.definition.web.ConditionNode.Group;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.outbound.Endpoints;
import io.firsthand.privacy.Purposes;
import io.firsthand.track.Design;
import io.firsthand.track.Track;
import io.firsthand.track.TrackTerms;
import io.firsthand.track.Tracks;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the editor and the picture of a track show. */
@Component
public class TrackViews {

    private final Tracks tracks;
    private final TrackTerms terms;
    private final Purposes purposes;
    private final People people;
    private final Endpoints endpoints;
    private final PieceBook pieces;
    private final Sentences sentences;

    TrackViews(
            Tracks tracks,
            TrackTerms terms,
            Purposes purposes,
            People people,
            Endpoints endpoints,
            PieceBook pieces,
            Sentences sentences) {
        this.tracks = tracks;
        this.terms = terms;
        this.purposes = purposes;
        this.people = people;
        this.endpoints = endpoints;
        this.pieces = pieces;
        this.sentences = sentences;
    }

    /** To be read. */
    public TrackView of(Track track, Locale locale) {
        return of(track, "", false, null, null, locale);
    }

    TrackView of(
            Track track, String open, boolean asText, @Nullable Group typed, @Nullable Design mine, Locale locale) {
        return new TrackView(
                track,
                tracks.flaws(track.draft()),
                open,
                asText,
                typed,
                mine,
                terms.current(locale),
                purposes.inUse(),
                people(),
                endpoints(),
                pieces(),
                sentences,
                locale);
    }

    private Map<String, String> endpoints() {
        var names = new LinkedHashMap<String, String>();
        endpoints.all(false).forEach(it -> names.put(it.id().toString(), it.name()));
        return names;
    }

    private Map<String, String> pieces() {
        var titles = new LinkedHashMap<String, String>();
        pieces.offered().forEach(it -> titles.put(it.id().toString(), it.title()));
        return titles;
    }

    private Map<String, String> people() {
        var names = new LinkedHashMap<String, String>();
        people.all().stream()
                .filter(Person::active)
                .forEach(it -> names.put(it.id().value().toString(), it.name()));
        return names;
    }
}
