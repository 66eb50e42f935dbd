package io.firsthand.nurture;

import io.firsthand.criterion.Verdict;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Exclusive;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.track.Track;
import io.firsthand.track.Tracks;
import io.firsthand.verdict.Verdicts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees which leads changed: those in a track have their conditions asked again, and those that the definition sends below
 * its threshold come into the track that it names, if that takes them in. Each at most once by itself.
 */
@Component
class TakingIn {

    static final int CHUNK = 1_000;

    /** What changed is looked at after the definition had its turn, and after everything is committed. */
    static final Duration LAG = Duration.ofSeconds(6);

    private static final String WORK = "nurture";
    private static final Duration BETWEEN_PASSES = Duration.ofHours(1);

    private final MarkRepository marks;
    private final DueStays due;
    private final Stays book;
    private final Tracks tracks;
    private final Verdicts verdicts;
    private final LeadRecords records;
    private final Exclusive exclusive;
    private final Clock clock;

    TakingIn(
            MarkRepository marks,
            DueStays due,
            Stays book,
            Tracks tracks,
            Verdicts verdicts,
            LeadRecords records,
            Exclusive exclusive,
            Clock clock) {
        this.marks = marks;
        this.due = due;
        this.book = book;
        this.tracks = tracks;
        this.verdicts = verdicts;
        this.records = records;
        this.exclusive = exclusive;
        this.clock = clock;
    }

    /** Some of the leads that changed; returns whether there may be more. */
    @Transactional
    public boolean watch() {
        var now = now();
        var workspace = CurrentWorkspace.get().value();
        if (!exclusive.take(WORK)) {
            return false;
        }
        var seen = marks.mark(workspace, now.minus(LAG));
        var changed = marks.changed(workspace, seen, now.minus(LAG), now, CHUNK);
        if (!changed.isEmpty()) {
            var leads = changed.stream().map(MarkRepository.Changed::lead).toList();
            due.check(workspace, leads, now);
            takeIn(leads, now);
            marks.mark(workspace, changed.getLast());
        }
        return changed.size() == CHUNK;
    }

    /** Some of all leads, once an hour, for what was judged late; returns whether there are more. */
    @Transactional
    public boolean pass() {
        var now = now();
        var workspace = CurrentWorkspace.get().value();
        var pass = marks.pass(workspace);
        var isResting = pass.after() == null
                && pass.endedAt() != null
                && pass.endedAt().plus(BETWEEN_PASSES).isAfter(now);
        if (isResting || taking().isEmpty() || !exclusive.take(WORK)) {
            return false;
        }
        marks.mark(workspace, now.minus(LAG));
        var leads = marks.below(workspace, pass.after(), CHUNK);
        takeIn(leads, now);
        marks.pass(
                workspace,
                leads.size() == CHUNK
                        ? new MarkRepository.Pass(leads.getLast().value(), pass.endedAt())
                        : new MarkRepository.Pass(null, now));
        return leads.size() == CHUNK;
    }

    private void takeIn(Collection<LeadId> some, Instant now) {
        var taking = taking();
        if (taking.isEmpty() || some.isEmpty()) {
            return;
        }
        var fresh = marks.fresh(CurrentWorkspace.get().value(), some);
        var judged = verdicts.of(fresh);
        records.lock(fresh);
        for (var lead : fresh) {
            var it = judged.get(lead);
            if (it == null
                    || it.below() == null
                    || (it.counts() != Verdict.NOT_YET && it.counts() != Verdict.INCOMPLETE)) {
                continue;
            }
            var track = taking.get(it.below().track().strip().toLowerCase(Locale.ROOT));
            if (track != null) {
                book.begin(lead, Optional.of(track), Stay.Via.DEFINITION, null, null, true, by(it.definition()), now);
            }
        }
    }

    private Map<String, Track> taking() {
        var all = new HashMap<String, Track>();
        for (var track : tracks.all()) {
            if (track.isLive()) {
                tracks.version(track.id(), track.version())
                        .map(Track.Version::design)
                        .filter(it -> it.takesIn())
                        .ifPresent(it -> all.put(it.name().strip().toLowerCase(Locale.ROOT), track));
            }
        }
        return all;
    }

    private static Actor by(UUID definition) {
        return new Actor(CurrentWorkspace.get(), definition, Actor.Via.OWN_SERVER, Set.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
