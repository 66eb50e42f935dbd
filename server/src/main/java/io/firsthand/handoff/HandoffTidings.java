package io.firsthand.handoff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.notification.News;
import io.firsthand.notification.NotificationKind;
import io.firsthand.notification.Notifications;
import io.firsthand.notification.Way;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells people of handoffs. What comes by a command comes in masses, and nobody is told of it. */
@Component
class HandoffTidings {

    static final String OFFERED = "handoff.offered";
    static final String ANSWERED = "handoff.answered";

    /** Of more at once than these, a person is told once. */
    private static final int FEW = 3;

    private final Notifications notifications;
    private final OfferMail mail;
    private final Mending mending;
    private final People people;
    private final LeadRecords leads;

    HandoffTidings(Notifications notifications, OfferMail mail, Mending mending, People people, LeadRecords leads) {
        this.notifications = notifications;
        this.mail = mail;
        this.mending = mending;
        this.people = people;
        this.leads = leads;
    }

    void offered(List<Handoff> some, Actor actor) {
        if (actor.via() == Actor.Via.COMMAND) {
            return;
        }
        var by = people.names().getOrDefault(actor.id(), "");
        some.stream()
                .collect(groupingBy(Handoff::person, LinkedHashMap::new, toList()))
                .forEach((person, theirs) -> {
                    if (theirs.size() > FEW) {
                        var first = theirs.getFirst();
                        var key = "handoffs %s %d".formatted(first.id(), first.version());
                        var news = News.of(OFFERED, key, "handoff.notification.offered.many", by, theirs.size());
                        notifications.tell(person, news.at("/inbox"));
                    } else {
                        var names =
                                leads.names(theirs.stream().map(Handoff::lead).toList());
                        theirs.forEach(it -> tell(person, it, names.getOrDefault(it.lead(), ""), by, actor));
                    }
                });
    }

    private void tell(PersonId person, Handoff it, String name, String by, Actor actor) {
        if (actor.person().filter(person::equals).isPresent()) {
            return;
        }
        var news = News.of(
                        OFFERED,
                        "handoff %s %s %d".formatted(it.id(), person.value(), it.version()),
                        "handoff.notification.offered.said",
                        by,
                        name)
                .about(it.lead().value())
                .at("/inbox?handoff=" + it.id());
        notifications.tell(person, news, (reader, letter) -> mail.adorn(it, name, reader, letter));
    }

    void passed(Handoff it, Actor actor) {
        if (actor.via() != Actor.Via.COMMAND) {
            var name = leads.names(List.of(it.lead())).getOrDefault(it.lead(), "");
            tell(it.person(), it, name, people.names().getOrDefault(actor.id(), ""), actor);
        }
    }

    void recalled(Handoff it, Actor actor) {
        tell(it.person(), it, "recalled", actor);
    }

    /** Rejected, returned or disqualified: those who offered it hear why. */
    void answered(Handoff it, Actor actor) {
        mending.responsible(it)
                .map(Person::id)
                .ifPresent(person -> tell(person, it, it.state().id(), actor));
    }

    private void tell(PersonId person, Handoff it, String what, Actor actor) {
        if (actor.via() == Actor.Via.COMMAND
                || actor.person().filter(person::equals).isPresent()) {
            return;
        }
        var name = leads.names(List.of(it.lead())).getOrDefault(it.lead(), "");
        var by = people.names().getOrDefault(actor.id(), "");
        var news = News.of(
                        ANSWERED,
                        "handoff %s %s %d".formatted(it.id(), what, it.version()),
                        "handoff.notification." + what + ".said",
                        by,
                        name)
                .about(it.lead().value())
                .at("/leads/" + it.lead().value());
        notifications.tell(person, news);
    }

    @Configuration
    static class Kinds {

        @Bean
        NotificationKind handoffOffered() {
            return new NotificationKind(OFFERED, "inbox", Way.APP_AND_MAIL, 2);
        }

        @Bean
        NotificationKind handoffAnswered() {
            return new NotificationKind(ANSWERED, "arrow-back-up", Way.APP, 3);
        }
    }
}
