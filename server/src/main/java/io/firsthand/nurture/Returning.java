package io.firsthand.nurture;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffBook;
import io.firsthand.handoff.HandoffState;
import io.firsthand.handoff.HandoffWatch;
import io.firsthand.handoff.Via;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.track.Track;
import io.firsthand.track.Tracks;
import io.firsthand.verdict.Verdicts;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in what sales returns: into the track that the definition names for the lead, or the workspace's for returned
 * leads; the third time to the review, which decides what nobody could settle by themselves.
 */
@Component
class Returning implements HandoffWatch {

    /** The return that goes to the review instead of back into the mill. */
    static final int REVIEW = 3;

    private final Stays book;
    private final StayRepository stays;
    private final HandoffBook handoffs;
    private final NurtureRules rules;
    private final Tracks tracks;
    private final Verdicts verdicts;
    private final AlreadyMet already;
    private final Keeping keeping;

    Returning(
            Stays book,
            StayRepository stays,
            HandoffBook handoffs,
            NurtureRules rules,
            Tracks tracks,
            Verdicts verdicts,
            AlreadyMet already,
            Keeping keeping) {
        this.book = book;
        this.stays = stays;
        this.handoffs = handoffs;
        this.rules = rules;
        this.tracks = tracks;
        this.verdicts = verdicts;
        this.already = already;
        this.keeping = keeping;
    }

    @Override
    public void changed(@Nullable HandoffState before, Handoff now) {
        var workspace = CurrentWorkspace.get().value();
        var underWay = stays.lockUnderWay(workspace, now.lead());
        if (now.state() == HandoffState.RETURNED && before != HandoffState.RETURNED) {
            underWay.ifPresent(it -> book.leave(
                    it, Stay.Why.PERSON, closed(now).by(), closed(now).at()));
            takeIn(now);
        } else if (before == HandoffState.RETURNED && now.state() != HandoffState.RETURNED) {
            underWay.filter(it ->
                            it.returned() != null && it.returned().handoff().equals(now.id()))
                    .ifPresent(it -> book.leave(it, Stay.Why.UNDONE, by(now), it.enteredAt()));
        } else if (before == null && now.isOpen() && now.offered().via() != Via.REENTRY) {
            underWay.ifPresent(it -> book.leave(
                    it, Stay.Why.QUALIFIED, now.offered().by(), now.offered().at()));
        }
    }

    private void takeIn(Handoff now) {
        var closed = closed(now);
        var number = (int) handoffs.of(now.lead()).stream()
                .filter(it -> it.state() == HandoffState.RETURNED)
                .count();
        var returned =
                new Stay.Return(now.id(), now.person(), number, closed.reason(), closed.bringsBack(), number >= REVIEW);
        var track = track(now.lead());
        var until = closed.until();
        book.begin(
                now.lead(),
                track,
                Stay.Via.RETURN,
                returned,
                until == null ? null : until.atStartOfDay(ZoneOffset.UTC).toInstant(),
                !already.is(now.lead(), track, closed.at()),
                new Actor(CurrentWorkspace.get(), closed.by(), Actor.Via.SESSION, Set.of()),
                closed.at());
    }

    private Optional<Track> track(LeadId lead) {
        return keeping.track(lead).or(() -> usual(lead));
    }

    private Optional<Track> usual(LeadId lead) {
        return verdicts.of(lead)
                .flatMap(it -> Optional.ofNullable(it.below()))
                .flatMap(it -> tracks.named(it.track()))
                .or(() -> Optional.ofNullable(rules.get().returnTrack())
                        .flatMap(tracks::find)
                        .filter(Track::isLive));
    }

    private static Handoff.Closed closed(Handoff now) {
        var closed = now.closed();
        if (closed == null) {
            throw new IllegalStateException("A handoff was returned and is not closed: " + now.id());
        }
        return closed;
    }

    private static UUID by(Handoff now) {
        return now.person().value();
    }
}
