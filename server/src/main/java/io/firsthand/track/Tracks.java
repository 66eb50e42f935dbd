package io.firsthand.track;

import io.firsthand.content.Piece;
import io.firsthand.content.PieceBook;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import io.firsthand.outbound.Endpoint;
import io.firsthand.outbound.Endpoints;
import io.firsthand.privacy.Purpose;
import io.firsthand.privacy.Purposes;
import io.firsthand.tlog.evidence.Label;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tracks of the current workspace: drafts that anybody may write, and the versions that people are in. */
@Service
@Transactional
public class Tracks {

    /** Put to use: a version that nobody can change any more. */
    static final Kind PUBLISHED = new Kind("track.published");

    private static final int ANY = -1;

    private final TrackRepository tracks;
    private final TrackTerms terms;
    private final Purposes purposes;
    private final People people;
    private final Endpoints endpoints;
    private final PieceBook pieces;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Tracks(
            TrackRepository tracks,
            TrackTerms terms,
            Purposes purposes,
            People people,
            Endpoints endpoints,
            PieceBook pieces,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.tracks = tracks;
        this.terms = terms;
        this.purposes = purposes;
        this.people = people;
        this.endpoints = endpoints;
        this.pieces = pieces;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** In use first, by name. */
    @Transactional(readOnly = true)
    public List<Track> all() {
        return tracks.all(workspace());
    }

    @Transactional(readOnly = true)
    public Optional<Track> find(UUID id) {
        return tracks.find(workspace(), id);
    }

    /** The one in use of that name, however it is written. */
    @Transactional(readOnly = true)
    public Optional<Track> named(String name) {
        return tracks.named(workspace(), name);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Track.Version> versions(UUID id) {
        return tracks.versions(workspace(), id);
    }

    @Transactional(readOnly = true)
    public Optional<Track.Version> version(UUID id, int number) {
        return tracks.version(workspace(), id, number);
    }

    /** What must be mended before it is put to use. */
    @Transactional(readOnly = true)
    public List<Flaw> flaws(Design design) {
        return new DesignRules(
                        design,
                        terms.current(),
                        purposes.inUse().stream().map(Purpose::id).collect(Collectors.toSet()),
                        people.all().stream()
                                .filter(Person::active)
                                .map(it -> it.id().value())
                                .collect(Collectors.toSet()),
                        endpoints.all(false).stream().map(Endpoint::id).collect(Collectors.toSet()),
                        pieces.offered().stream().map(Piece::id).collect(Collectors.toSet()))
                .flaws();
    }

    public Track create(Design design, Actor actor) {
        var track = new Track(ids.next(), design, 1, 0, true, actor.id(), now(), null);
        tracks.insert(workspace(), track);
        return track;
    }

    /** Saves the draft, unless somebody else did since that revision. */
    public Saved save(UUID id, int revision, Design design, Actor actor) {
        return change(id, revision, it -> {
            if (!it.draft().equals(design)) {
                tracks.save(workspace(), id, it.revision() + 1, design, actor.id(), now());
            }
            return new Saved.Done(tracks.find(workspace(), id).orElseThrow());
        });
    }

    /** Has the draft say again what it said in an earlier revision. */
    public Saved restore(UUID id, int revision, Actor actor) {
        var design = tracks.revision(workspace(), id, revision);
        return design.isEmpty()
                ? new Saved.Missing()
                : tracks.find(workspace(), id)
                        .map(it -> save(id, it.revision(), design.get(), actor))
                        .orElseGet(Saved.Missing::new);
    }

    /** Puts the draft to use: who comes in from now on gets it, who is in keeps what they have. */
    public Saved publish(UUID id, int revision, Actor actor) {
        return change(id, revision, it -> {
            var flaws = flaws(it.draft());
            var other = tracks.named(workspace(), it.draft().name())
                    .filter(that -> !that.id().equals(id));
            if (other.isPresent()) {
                flaws = Stream.concat(flaws.stream(), Stream.of(Flaw.of("name", "nameTaken")))
                        .toList();
            }
            if (!flaws.isEmpty()) {
                return new Saved.Flawed(it, flaws);
            }
            var version = new Track.Version(it.version() + 1, it.draft(), actor.id(), now());
            tracks.publish(workspace(), id, version);
            ledger.append(new NewFact(
                    PUBLISHED,
                    Optional.empty(),
                    actor.id(),
                    version.at(),
                    Map.of(
                            Label.CHANGE,
                            Map.of(
                                    "track", id.toString(),
                                    "version", (long) version.number(),
                                    "hash", version.design().hash()))));
            return new Saved.Done(tracks.find(workspace(), id).orElseThrow());
        });
    }

    /** Nobody comes in any more, who is in goes on; or takes that back. */
    public Saved retire(UUID id, boolean retired) {
        return change(id, ANY, it -> {
            tracks.retire(workspace(), id, retired ? now() : null);
            return new Saved.Done(tracks.find(workspace(), id).orElseThrow());
        });
    }

    private Saved change(UUID id, int revision, Function<Track, Saved> change) {
        var now = tracks.lock(workspace(), id).orElse(null);
        if (now == null) {
            return new Saved.Missing();
        }
        return revision != ANY && revision != now.revision() ? new Saved.Stale(now) : change.apply(now);
    }

    /** Changes the draft as it stands by then, for changes of one line that don't mind others. */
    public Saved edit(UUID id, UnaryOperator<Design> edit, Actor actor) {
        return change(id, ANY, it -> save(id, it.revision(), edit.apply(it.draft()), actor));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
