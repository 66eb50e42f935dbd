package io.firsthand.nurture;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.lead.StageMove;
import io.firsthand.ledger.Ledger;
import io.firsthand.track.Design;
import io.firsthand.track.Flow;
import io.firsthand.track.Step;
import io.firsthand.track.Track;
import io.firsthand.track.Tracks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which lead is in which track: put in, taken out, and what became of it. */
@Service
@Transactional
public class Stays {

    private final StayRepository stays;
    private final Tracks tracks;
    private final LeadRecords records;
    private final Leads leads;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Stays(StayRepository stays, Tracks tracks, LeadRecords records, Leads leads, Ledger ledger, Ids ids, Clock clock) {
        this.stays = stays;
        this.tracks = tracks;
        this.records = records;
        this.leads = leads;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts a lead into the version of a track that is in use; one that could have gone to sales goes to nurture. */
    public Entering enter(LeadId lead, UUID track, Actor actor) {
        return enter(lead, track, actor, now());
    }

    /** The same at a time that is past, for what is told afterwards. */
    public Entering enter(LeadId lead, UUID track, Actor actor, Instant at) {
        return enter(lead, track, null, true, actor, at);
    }

    /**
     * The same.
     *
     * @param lookAt when a person looks at it again; null as the track says
     * @param armed whether its re-entry condition counts at once, and not only after something new happened
     */
    Entering enter(LeadId lead, UUID track, @Nullable Instant lookAt, boolean armed, Actor actor, Instant at) {
        var found = tracks.find(track).filter(Track::isLive);
        if (found.isEmpty()) {
            return new Entering.NoTrack();
        }
        var stage = records.changing(List.of(lead)).get(lead);
        if (stage == null) {
            return new Entering.Missing();
        }
        if (stage != Stage.INQUIRY && stage != Stage.MQL && stage != Stage.NURTURE) {
            return new Entering.NotNow(stage.id());
        }
        var before = stays.lockUnderWay(workspace(), lead);
        if (before.isPresent()) {
            if (!before.get().isForReview() && track.equals(before.get().track())) {
                return new Entering.AlreadyIn(before.get());
            }
            leave(before.get(), Stay.Why.PERSON, actor.id(), at);
        }
        if (stage == Stage.MQL) {
            records.moveAll(List.of(new StageMove(lead, Stage.NURTURE, at, null)), false, actor);
        }
        var returned = before.map(Stay::returned).orElse(null);
        var again = returned == null
                ? null
                : new Stay.Return(
                        returned.handoff(),
                        returned.by(),
                        returned.number(),
                        returned.reason(),
                        returned.bringsBack(),
                        false);
        return new Entering.Done(begin(lead, found, Stay.Via.PERSON, again, lookAt, armed, actor, at));
    }

    /** Takes a lead out of its track. */
    public Entering leave(LeadId lead, Actor actor) {
        return leave(lead, actor, now());
    }

    /** The same at a time that is past, for what is told afterwards. */
    public Entering leave(LeadId lead, Actor actor, Instant at) {
        if (records.changing(List.of(lead)).isEmpty()) {
            return new Entering.Missing();
        }
        return stays.lockUnderWay(workspace(), lead)
                .<Entering>map(it -> new Entering.Done(leave(it, Stay.Why.PERSON, actor.id(), at)))
                .orElseGet(Entering.Missing::new);
    }

    /** Begins a stay; the caller has locked the lead and seen that it is in none. */
    Stay begin(
            LeadId lead,
            Optional<Track> track,
            Stay.Via via,
            Stay.@Nullable Return returned,
            @Nullable Instant lookAt,
            boolean armed,
            Actor actor,
            Instant at) {
        var design = track.flatMap(it -> tracks.version(it.id(), it.version())).map(Track.Version::design);
        var isForReview = returned != null && returned.review();
        var first = isForReview
                ? Optional.<Step>empty()
                : design.flatMap(it -> Flow.of(it).first());
        var days = design.map(Design::lookAgainDays).orElse(Design.USUAL_DAYS);
        var stay = new Stay(
                ids.next(),
                lead,
                track.map(Track::id).orElse(null),
                track.map(Track::version).orElse(0),
                via,
                at,
                actor.id(),
                first.map(Step::key).orElse(null),
                first.map(it -> due(it, at)).orElse(null),
                isForReview ? null : lookAt == null ? at.plus(Duration.ofDays(days)) : lookAt,
                null,
                0,
                armed,
                returned,
                null);
        stays.insert(workspace(), List.of(stay));
        ledger.append(StayFacts.entered(stay, design.map(Design::name).orElse(null)));
        design.map(Design::keeper)
                .ifPresent(keeper ->
                        leads.change(lead, Leads.ANY_VERSION, LeadChange.NONE.withOwner(new PersonId(keeper)), actor));
        return stay;
    }

    /** Ends a stay that the caller has locked. */
    Stay leave(Stay stay, Stay.Why why, UUID by, Instant at) {
        var left = stay.left(new Stay.Left(at, by, why));
        stays.update(workspace(), List.of(left));
        ledger.append(StayFacts.left(stay, new Stay.Left(at, by, why), name(stay)));
        return left;
    }

    static Instant due(Step step, Instant arrived) {
        return step instanceof Step.Wait it ? arrived.plus(Duration.ofDays(it.days())) : arrived;
    }

    /** All of a lead, the newest first. */
    @Transactional(readOnly = true)
    public List<Stay> of(LeadId lead) {
        return stays.of(workspace(), List.of(lead));
    }

    /** Those under way of these leads. */
    @Transactional(readOnly = true)
    public Map<LeadId, Stay> underWay(Collection<LeadId> some) {
        var all = new HashMap<LeadId, Stay>();
        if (!some.isEmpty()) {
            stays.of(workspace(), some).stream().filter(Stay::isUnderWay).forEach(it -> all.put(it.lead(), it));
        }
        return all;
    }

    /** What the lead's version of its track says. */
    @Transactional(readOnly = true)
    public Optional<Design> design(Stay stay) {
        return Optional.ofNullable(stay.track())
                .flatMap(it -> tracks.version(it, stay.version()))
                .map(Track.Version::design);
    }

    /** The same of many stays, by their ids; each version is read once. */
    @Transactional(readOnly = true)
    public Map<UUID, Design> designs(Collection<Stay> some) {
        record Version(UUID track, int number) {}
        var read = new HashMap<Version, Optional<Design>>();
        var all = new HashMap<UUID, Design>();
        for (var stay : some) {
            var track = stay.track();
            if (track != null) {
                read.computeIfAbsent(new Version(track, stay.version()), _ -> design(stay))
                        .ifPresent(it -> all.put(stay.id(), it));
            }
        }
        return all;
    }

    private @Nullable String name(Stay stay) {
        return design(stay).map(Design::name).orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
