package io.firsthand.content;

import static java.util.stream.Collectors.toSet;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.notification.News;
import io.firsthand.notification.NotificationKind;
import io.firsthand.notification.Notifications;
import io.firsthand.notification.Way;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Who asked for content, heard its questions or is to make it, and what they are told. */
@Component
class Askers {

    private static final String REQUESTED = "content.requested";
    private static final String DRAFTED = "content.drafted";
    private static final String PUBLISHED = "content.published";
    private static final String WITHDRAWN = "content.withdrawn";
    private static final int MOST = 500;

    private final PieceRepository pieces;
    private final QuestionRepository questions;
    private final HearingRepository hearings;
    private final Notifications notifications;
    private final People people;

    Askers(
            PieceRepository pieces,
            QuestionRepository questions,
            HearingRepository hearings,
            Notifications notifications,
            People people) {
        this.pieces = pieces;
        this.questions = questions;
        this.hearings = hearings;
        this.notifications = notifications;
        this.people = people;
    }

    /** Who wrote down that somebody asked one of its questions. */
    Set<UUID> heard(Piece it) {
        var workspace = CurrentWorkspace.get().value();
        var roots = pieces.questions(workspace, List.of(it.id())).getOrDefault(it.id(), Set.of());
        var wordings = Stream.concat(
                        roots.stream(),
                        roots.stream()
                                .flatMap(root -> questions.variants(workspace, root).stream()
                                        .map(Question::id)))
                .toList();
        return wordings.isEmpty()
                ? Set.of()
                : hearings.ofQuestion(workspace, wordings, MOST).stream()
                        .map(Hearing::by)
                        .collect(toSet());
    }

    void requested(Piece it, Actor by) {
        tell(
                it.wish().owner() == null ? List.of() : List.of(it.wish().owner()),
                it,
                REQUESTED,
                it.id().toString(),
                by);
    }

    /** Whoever of sales heard it is asked to read it. */
    void drafted(Piece it, Edition edition, Actor by) {
        var sales = people(heard(it)).filter(one -> one.function() == Function.SALES);
        tell(sales.map(Person::id).toList(), it, DRAFTED, edition.id().toString(), by);
    }

    void published(Piece it, Actor by) {
        tell(everybody(it), it, PUBLISHED, it.id().toString(), by);
    }

    void withdrawn(Piece it, Actor by) {
        tell(everybody(it), it, WITHDRAWN, it.id().toString(), by);
    }

    /** Who asked for it, who is to make it, and who heard the questions. */
    private List<PersonId> everybody(Piece it) {
        var all = new HashSet<>(heard(it));
        all.add(it.askedBy());
        return Stream.concat(
                        people(all).map(Person::id), Stream.ofNullable(it.wish().owner()))
                .distinct()
                .toList();
    }

    private Stream<Person> people(Set<UUID> some) {
        return some.stream()
                .map(id -> people.find(new PersonId(id)).orElse(null))
                .filter(Objects::nonNull);
    }

    private void tell(Collection<PersonId> whom, Piece it, String kind, String key, Actor by) {
        var others = whom.stream()
                .filter(one -> !one.value().equals(by.id()))
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        notifications.tell(
                others,
                News.of(kind, kind + " " + key, kind.replace("content.", "content.notification.") + ".said", it.title())
                        .at("/content/" + it.id()));
    }

    /** What people are told of content. */
    @Configuration
    static class Kinds {

        @Bean
        NotificationKind contentRequested() {
            return new NotificationKind(REQUESTED, "file-text", Way.APP, 60);
        }

        @Bean
        NotificationKind contentDrafted() {
            return new NotificationKind(DRAFTED, "file-text", Way.APP, 61);
        }

        @Bean
        NotificationKind contentPublished() {
            return new NotificationKind(PUBLISHED, "file-text", Way.APP, 62);
        }

        @Bean
        NotificationKind contentWithdrawn() {
            return new NotificationKind(WITHDRAWN, "file-text", Way.APP, 63);
        }
    }
}
