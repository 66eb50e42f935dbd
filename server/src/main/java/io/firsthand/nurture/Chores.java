package io.firsthand.nurture;

import io.firsthand.content.Giving;
import io.firsthand.content.Sendings;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Leads;
import io.firsthand.outbound.Event;
import io.firsthand.outbound.EventType;
import io.firsthand.outbound.Outbox;
import io.firsthand.task.Change;
import io.firsthand.task.Task.Wish;
import io.firsthand.task.Tasks;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.track.Design;
import io.firsthand.track.Step;
import io.firsthand.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what a step says: a mail to the person, a task for one of us, a message to another system. */
@Component
class Chores {

    private final Posting posting;
    private final Sendings sendings;
    private final Tasks tasks;
    private final Leads leads;
    private final Outbox outbox;
    private final People people;
    private final Words words;

    Chores(Posting posting, Sendings sendings, Tasks tasks, Leads leads, Outbox outbox, People people, Words words) {
        this.posting = posting;
        this.sendings = sendings;
        this.tasks = tasks;
        this.leads = leads;
        this.outbox = outbox;
        this.people = people;
        this.words = words;
    }

    Stay mail(
            Stay stay,
            Subject subject,
            Design design,
            Step.Email step,
            Posting.@Nullable Prospect prospect,
            Walking.Round round) {
        var now = round.now();
        if (prospect instanceof Posting.Prospect.Withheld(var why)) {
            round.mails().add(new MailLog.Entry(stay.id(), step.key(), subject.lead(), subject.contact(), now, why));
            round.facts().add(StayFacts.withheld(stay, step.key(), step.subject(), why, Walking.by(stay), now));
            return stay;
        }
        round.post().send(subject, stay, design, step);
        round.mails().add(new MailLog.Entry(stay.id(), step.key(), subject.lead(), subject.contact(), now, null));
        round.facts().add(StayFacts.mailed(stay, step.key(), step.subject(), Walking.by(stay), now));
        return stay.mailed();
    }

    /** Sends a piece of content by a link of the lead's own; one that is not offered any more is left out, and said so. */
    Stay bring(
            Stay stay,
            Subject subject,
            Design design,
            Step.Content step,
            Posting.@Nullable Prospect prospect,
            Walking.Round round) {
        if (prospect instanceof Posting.Prospect.Withheld || step.piece() == null) {
            return mail(stay, subject, design, step.mail(""), prospect, round);
        }
        var key = stay.id() + " " + step.key();
        var giving = sendings.byTrack(subject.lead(), step.piece(), design.language(), key, Walking.actor(stay));
        return switch (giving) {
            case Giving.Given given -> mail(stay, subject, design, step.mail(given.link()), prospect, round);
            case Giving.Missing _, Giving.NotOffered _, Giving.Withheld _ ->
                mail(stay, subject, design, step.mail(""), new Posting.Prospect.Withheld(Withheld.NO_CONTENT), round);
        };
    }

    Stay task(Stay stay, Subject subject, Design design, Step.Task step, Walking.Round round) {
        var named = Optional.ofNullable(step.responsible())
                .map(PersonId::new)
                .flatMap(people::find)
                .filter(Person::active);
        var whom = named.or(() -> posting.keeper(subject, design)).orElse(null);
        if (whom == null || !add(stay, subject, step.title(), step.note(), step.dueDays(), whom, round.now())) {
            round.facts()
                    .add(StayFacts.withheld(
                            stay, step.key(), step.title(), Withheld.NOBODY, Walking.by(stay), round.now()));
        }
        return stay;
    }

    /** Tells another system; one that is closed at that moment is not told later, for the lead goes on. */
    Stay call(Stay stay, Design design, Step.Webhook step, Walking.Round round) {
        var by = Walking.by(stay);
        var says = step.note().isBlank() ? words.say(design.locale(), "track.step.webhook") : step.note();
        round.facts()
                .add(
                        isTold(stay, design, step, by, round.now())
                                ? StayFacts.called(stay, step.key(), says, by, round.now())
                                : StayFacts.withheld(stay, step.key(), says, Withheld.NO_ENDPOINT, by, round.now()));
        return stay;
    }

    private boolean isTold(Stay stay, Design design, Step.Webhook step, UUID by, Instant now) {
        var lead = leads.get(stay.lead()).orElse(null);
        if (step.endpoint() == null || lead == null) {
            return false;
        }
        var change = new LinkedHashMap<String, Object>();
        change.put("stay", stay.id().toString());
        change.put("track", by.toString());
        change.put("trackName", design.name());
        change.put("step", step.key());
        change.put("note", step.note());
        var key = "step %s %s".formatted(stay.id(), step.key());
        return outbox.send(
                step.endpoint(),
                new Event(key, EventType.TRACK_STEP, now, lead, null, by, Map.of(Label.CHANGE, change)));
    }

    /** Has whoever looks after the lead look at it again. */
    void lookAgain(Stay stay, Subject subject, Design design, Walking.Round round) {
        posting.keeper(subject, design).ifPresent(whom -> {
            var returned = stay.returned();
            var note = returned == null || returned.bringsBack() == null
                    ? ""
                    : words.say(whom.language(), "nurture.look.note", returned.bringsBack());
            add(stay, subject, words.say(whom.language(), "nurture.look.task"), note, 2, whom, round.now());
        });
    }

    private boolean add(Stay stay, Subject subject, String title, String note, int days, Person whom, Instant now) {
        var due = LocalDate.ofInstant(now, whom.zone()).plusDays(days);
        var wish = new Wish(title, note.isBlank() ? null : note, due, whom.id());
        return tasks.add(subject.lead(), wish, Walking.actor(stay)) instanceof Change.Done;
    }
}
