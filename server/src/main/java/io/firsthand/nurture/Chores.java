package io.firsthand.nurture;

import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.task.Change;
import io.firsthand.task.Task.Wish;
import io.firsthand.task.Tasks;
import io.firsthand.track.Design;
import io.firsthand.track.Step;
import io.firsthand.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what a step says: a mail to the person, or a task for one of us. */
@Component
class Chores {

    private final Posting posting;
    private final Tasks tasks;
    private final People people;
    private final Words words;

    Chores(Posting posting, Tasks tasks, People people, Words words) {
        this.posting = posting;
        this.tasks = tasks;
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
