package io.firsthand.review.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.criterion.Criterion;
import io.firsthand.handoff.Disputes;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.Handoff.Dispute.Standing;
import io.firsthand.handoff.Packets;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Lead;
import io.firsthand.lead.Leads;
import io.firsthand.nurture.Stay;
import io.firsthand.nurture.StayLists;
import io.firsthand.review.Decision;
import io.firsthand.review.Decisions;
import io.firsthand.review.Minutes;
import io.firsthand.review.MinutesBook;
import io.firsthand.task.Task;
import io.firsthand.task.Tasks;
import io.firsthand.web.Mistakes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts the page of a review together. */
@Component
class ReviewViews {

    private static final int MOST = 25;

    private final MinutesBook book;
    private final Decisions decisions;
    private final Disputes disputes;
    private final Packets packets;
    private final StayLists stays;
    private final Leads leads;
    private final Agreements agreements;
    private final Tasks tasks;
    private final People people;
    private final Clock clock;

    ReviewViews(
            MinutesBook book,
            Decisions decisions,
            Disputes disputes,
            Packets packets,
            StayLists stays,
            Leads leads,
            Agreements agreements,
            Tasks tasks,
            People people,
            Clock clock) {
        this.book = book;
        this.decisions = decisions;
        this.disputes = disputes;
        this.packets = packets;
        this.stays = stays;
        this.leads = leads;
        this.agreements = agreements;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /** What somebody typed that was not taken. */
    record Wrong(String of, Map<String, String> typed, Mistakes mistakes) {

        static final Wrong NOTHING = new Wrong("", Map.of(), Mistakes.NONE);
    }

    Minutes minutes(UUID review) {
        return book.of(review).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String name(PersonId id) {
        return people.names().getOrDefault(id.value(), "–");
    }

    ReviewPage page(UUID review, Actor actor, Wrong wrong) {
        var minutes = minutes(review);
        var promised = decisions.promised(minutes.review());
        return new ReviewPage(
                minutes,
                book.signatures(review),
                promised,
                minutes.review().isOpen() ? disputed() : List.of(),
                minutes.review().isOpen() ? returned() : List.of(),
                people.all().stream().filter(Person::active).toList(),
                people.names(),
                drafts(Stream.concat(promised.stream(), minutes.decisions().stream())),
                given(Stream.concat(promised.stream(), minutes.decisions().stream())),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                actor.may(Permission.DISCUSS_DEFINITION),
                actor.may(Permission.WRITE_DEFINITION),
                side(actor),
                wrong.typed(),
                wrong.of(),
                wrong.mistakes());
    }

    private @Nullable Function side(Actor actor) {
        return actor.person()
                .filter(_ -> actor.may(Permission.SIGN_DEFINITION))
                .flatMap(people::find)
                .map(Person::function)
                .orElse(null);
    }

    private List<ReviewPage.Dispute> disputed() {
        var found = disputes.page(Standing.OPEN, Optional.empty(), MOST);
        var known =
                leads.all(found.stream().map(Handoff::lead).toList()).stream().collect(toMap(Lead::id, identity()));
        return found.stream()
                .flatMap(it -> Optional.ofNullable(known.get(it.lead())).stream()
                        .map(lead -> new ReviewPage.Dispute(it, lead, question(it))))
                .toList();
    }

    private String question(Handoff it) {
        var end = it.closed();
        var key = end == null || end.criterion() == null ? "" : end.criterion();
        return packets.contentOf(it).criterion(key).map(Criterion::question).orElse(key);
    }

    private List<Lead> returned() {
        return leads.all(stays.returned(true, StayLists.After.START, MOST).stream()
                .map(Stay::lead)
                .toList());
    }

    private Map<UUID, Task> given(Stream<Decision> all) {
        var ids = all.map(Decision::task).filter(Objects::nonNull).toList();
        return tasks.all(ids).stream().collect(toMap(Task::id, identity()));
    }

    private Map<UUID, Definition> drafts(Stream<Decision> all) {
        var drafts = new HashMap<UUID, Definition>();
        all.map(Decision::definition)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> agreements.find(id).ifPresent(it -> drafts.put(id, it)));
        return drafts;
    }
}
