package io.firsthand.agreement;

import io.firsthand.agreement.Definition.By;
import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.notification.News;
import io.firsthand.notification.NotificationKind;
import io.firsthand.notification.Notifications;
import io.firsthand.notification.Way;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells those whom it concerns what happened to a definition; never whoever did it. */
@Component
class DefinitionTidings {

    private static final String PROPOSED = "agreement.proposed";
    private static final String OBJECTED = "agreement.objected";
    private static final String SIGNED = "agreement.signed";

    private static final Duration NEWS = Duration.ofMinutes(10);

    private final Notifications notifications;
    private final People people;
    private final Clock clock;

    DefinitionTidings(Notifications notifications, People people, Clock clock) {
        this.notifications = notifications;
        this.people = people;
        this.clock = clock;
    }

    void proposed(Definition it, By by) {
        tell(PROPOSED, "proposed", it, by, DefinitionTidings::mayAct);
    }

    void reopened(Definition it, List<Signature> voided, By by) {
        var signers = voided.stream().map(Signature::person).toList();
        tell(PROPOSED, "reopened", it, by, person -> signers.contains(person.id()));
    }

    void withdrawn(Definition it, By by) {
        if (it.state() == State.PROPOSED) {
            tell(PROPOSED, "withdrawn", it, by, DefinitionTidings::mayAct);
        }
    }

    void declined(Definition it, By by) {
        tell(SIGNED, "declined", it, by, DefinitionTidings::mayAct);
    }

    void objected(Definition it, By by) {
        tell(OBJECTED, "objected", it, by, DefinitionTidings::mayAct);
    }

    /** Whoever objected hears of it, and whoever can sign now. */
    void resolved(Definition it, Remark objection, By by) {
        var objector = new PersonId(objection.said().actor());
        tell(OBJECTED, "resolved", it, by, person -> person.id().equals(objector) || maySign(person));
    }

    void signed(Definition it, Function side, By by) {
        tell(SIGNED, "signed", it, by, person -> maySign(person) && person.function() != side);
    }

    /** Everybody is judged by it, or judges by it. */
    void enacted(Definition it, By by) {
        tell(SIGNED, "enacted", it, by, _ -> true);
    }

    private static boolean maySign(Person person) {
        return Permission.of(person.role(), person.function()).contains(Permission.SIGN_DEFINITION);
    }

    private static boolean mayAct(Person person) {
        var permissions = Permission.of(person.role(), person.function());
        return permissions.contains(Permission.SIGN_DEFINITION) || permissions.contains(Permission.WRITE_DEFINITION);
    }

    private void tell(String kind, String what, Definition it, By by, Predicate<Person> concerns) {
        if (by.at().isBefore(clock.instant().minus(NEWS))) {
            return; // what is written down of an earlier time is news to nobody
        }
        var all = people.all();
        var who = all.stream()
                .filter(person -> person.id().value().equals(by.actor()))
                .map(Person::name)
                .findFirst()
                .orElse("–");
        var whom = all.stream()
                .filter(Person::active)
                .filter(person -> !person.id().value().equals(by.actor()))
                .filter(concerns)
                .map(Person::id)
                .toList();
        var news = News.of(
                        kind,
                        "definition %s %s %d".formatted(it.id(), what, by.at().toEpochMilli()),
                        "agreement.notification.said." + what,
                        who,
                        it.title())
                .at("/definitions/" + it.id());
        notifications.tell(whom, news);
    }

    @Configuration
    static class Kinds {

        @Bean
        NotificationKind definitionProposed() {
            return new NotificationKind(PROPOSED, "certificate", Way.APP_AND_MAIL, 20);
        }

        @Bean
        NotificationKind definitionObjected() {
            return new NotificationKind(OBJECTED, "message", Way.APP_AND_MAIL, 21);
        }

        @Bean
        NotificationKind definitionSigned() {
            return new NotificationKind(SIGNED, "signature", Way.APP_AND_MAIL, 22);
        }
    }
}
