package io.firsthand.review;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.handoff.Disputes;
import io.firsthand.handoff.Handoff.Dispute.Standing;
import io.firsthand.handoff.Reply;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens in a review: notes by several hands, who is there, and what is ruled on disputed leads. */
@Service
@Transactional
public class Meetings {

    static final int LONGEST = 20_000;

    private final MeetingRepository meetings;
    private final Editing editing;
    private final Disputes disputes;
    private final People people;
    private final Clock clock;

    Meetings(MeetingRepository meetings, Editing editing, Disputes disputes, People people, Clock clock) {
        this.meetings = meetings;
        this.editing = editing;
        this.disputes = disputes;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Note> notes(UUID review) {
        return meetings.notes(review);
    }

    @Transactional(readOnly = true)
    public List<Present> present(UUID review) {
        return meetings.present(review);
    }

    @Transactional(readOnly = true)
    public List<Ruling> rulings(UUID review) {
        return meetings.rulings(review);
    }

    /**
     * Saves what somebody noted; what others noted meanwhile stays, too.
     *
     * @param base what was there when they began
     */
    public Edited note(UUID review, Agenda item, String base, String words, Actor actor) {
        return note(review, item, base, words, actor.id(), now());
    }

    Edited note(UUID review, Agenda item, String base, String words, UUID by, Instant at) {
        var checker = new Checker();
        var mine = tidy(checker, words);
        if (!checker.isContent()) {
            return new Edited.Refused(checker.mistakes());
        }
        return editing.begin(review).orElseGet(() -> {
            var now = meetings.note(review, item);
            var theirs = now.map(Note::words).orElse("");
            var merged = Merging.merge(base.replace("\r\n", "\n"), mine, theirs);
            if (merged.length() > LONGEST) {
                return new Edited.Refused(List.of(new Mistake("words", Reason.TOO_LONG, String.valueOf(LONGEST))));
            }
            if (merged.equals(theirs)) {
                return editing.unchanged(review);
            }
            meetings.write(review, new Note(item, merged, now.map(Note::version).orElse(0L) + 1, by, at));
            return editing.done(review, by, at);
        });
    }

    /** Lines end the same way everywhere; spaces at the end of what is being typed stay. */
    private static String tidy(Checker checker, String words) {
        var text = words.replace("\r\n", "\n").replace('\r', '\n');
        checker.block("words", text, LONGEST);
        return text;
    }

    /**
     * Who is there; whoever left the workspace does not come any more. Those that others noted meanwhile stay, as does who
     * was there and left the workspace since.
     *
     * @param base who was noted when somebody began to tick
     */
    public Edited attend(UUID review, Collection<PersonId> base, Collection<PersonId> who, Actor actor) {
        return attend(review, base, who, actor.id(), now());
    }

    Edited attend(UUID review, Collection<PersonId> base, Collection<PersonId> who, UUID by, Instant at) {
        return editing.begin(review).orElseGet(() -> {
            var before = meetings.present(review);
            var there = before.stream()
                    .filter(it -> who.contains(it.person()) || !base.contains(it.person()))
                    .toList();
            var noted = before.stream().map(Present::person).toList();
            var come = people.all().stream()
                    .filter(it -> it.active() && who.contains(it.id()) && !noted.contains(it.id()))
                    .map(it -> new Present(it.id(), it.name(), it.function()))
                    .toList();
            if (come.isEmpty() && there.equals(before)) {
                return editing.unchanged(review);
            }
            meetings.present(
                    review, Stream.concat(there.stream(), come.stream()).toList());
            return editing.done(review, by, at);
        });
    }

    /** What came of a ruling on a disputed lead: the handoff says the same, or why not; {@code review} says the rest. */
    public record Ruled(Reply reply, Edited review) {}

    /** Rules on a disputed lead, on its own record and in the minutes. */
    public Ruled rule(UUID review, UUID handoff, Standing standing, String words, Actor actor) {
        var refusal = editing.begin(review);
        if (refusal.isPresent()) {
            return new Ruled(new Reply.Missing(), refusal.get());
        }
        var reply = disputes.decide(handoff, standing, words, actor);
        if (!(reply instanceof Reply.Done)) {
            return new Ruled(reply, new Edited.Refused(List.of()));
        }
        meetings.rule(review, new Ruling(handoff, standing, now()));
        return new Ruled(reply, editing.done(review, actor.id(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }
}
