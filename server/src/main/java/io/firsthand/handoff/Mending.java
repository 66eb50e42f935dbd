package io.firsthand.handoff;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Role;
import io.firsthand.lead.Lead;
import io.firsthand.task.Change;
import io.firsthand.task.Task;
import io.firsthand.task.Tasks;
import io.firsthand.web.Words;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks marketing to mend what sales rejected as incomplete or wrong. */
@Component
class Mending {

    private static final int LONGEST_TITLE = 200;

    private final Tasks tasks;
    private final People people;
    private final Words words;
    private final Clock clock;

    Mending(Tasks tasks, People people, Words words, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /** By the next day, by whoever offered the lead, else by whoever leads marketing; returns the task. */
    Optional<UUID> ask(Handoff it, Lead lead, Actor actor) {
        return responsible(it).flatMap(person -> {
            var title = words.say(
                    person.language(), "handoff.mend.title", lead.contact().shown());
            var end = it.closed();
            var due = clock.instant().atZone(person.zone()).toLocalDate().plusDays(1);
            var wish = new Task.Wish(
                    title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                    end == null ? null : end.reason(),
                    due,
                    person.id());
            return tasks.add(it.lead(), wish, actor) instanceof Change.Done(var task)
                    ? Optional.of(task.id())
                    : Optional.empty();
        });
    }

    /** Whom marketing's obligations concern. */
    Optional<Person> responsible(Handoff it) {
        return people.find(new PersonId(it.offered().by()))
                .filter(person -> person.active() && person.function() != Function.SALES)
                .or(() -> people.all().stream()
                        .filter(person -> person.active() && person.function() == Function.MARKETING)
                        .max(Comparator.comparing(person -> person.role() == Role.MANAGER)))
                .or(() -> people.all().stream()
                        .filter(person -> person.active() && person.role() == Role.ADMIN)
                        .findFirst());
    }
}
