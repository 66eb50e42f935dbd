package io.firsthand.handoff;

import io.firsthand.clock.Clock;
import io.firsthand.clock.ClockKind;
import io.firsthand.definition.LadderStep;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Role;
import io.firsthand.lead.LeadRecords;
import io.firsthand.notification.News;
import io.firsthand.notification.NotificationKind;
import io.firsthand.notification.Notifications;
import io.firsthand.notification.Way;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Warns people of promises that are about to be broken, and says when one was; after an outage it says that it is late. */
@Component
class Warnings {

    static final String DUE = "handoff.due";
    static final String BREACHED = "handoff.breached";

    private final Notifications notifications;
    private final People people;
    private final LeadRecords leads;
    private final java.time.Clock time;

    Warnings(Notifications notifications, People people, LeadRecords leads, java.time.Clock time) {
        this.notifications = notifications;
        this.people = people;
        this.leads = leads;
        this.time = time;
    }

    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void atRisk(Handoff it, Clock clock, boolean late) {
        tell(List.of(it.person()), DUE, "risk." + clock.kind().id(), it, clock, late);
    }

    void reminded(Handoff it, Clock clock, LadderStep step, boolean late) {
        tell(List.of(it.person()), DUE, "remind." + clock.kind().id(), step.text(), it, clock, late);
    }

    void accepted(Handoff it, Clock clock, boolean late) {
        tell(List.of(it.person()), DUE, "byDefault", it, clock, late);
    }

    void breached(Handoff it, Clock clock, boolean late) {
        tell(List.of(it.person()), BREACHED, "breached", it, clock, late);
    }

    /** Those who lead the person’s team; administrators where nobody does. */
    void managers(Handoff it, Clock clock, LadderStep step, boolean late) {
        tell(managersOf(it.person()), BREACHED, "manager." + clock.kind().id(), step.text(), it, clock, late);
    }

    /** The same people, where somebody else should have it and there is nobody. */
    void nobodyElse(Handoff it, Clock clock, LadderStep step, boolean late) {
        tell(managersOf(it.person()), BREACHED, "nobodyElse", step.text(), it, clock, late);
    }

    void reassigned(Handoff before, Clock clock, boolean late) {
        tell(List.of(before.person()), BREACHED, "reassigned", before, clock, late);
    }

    private List<PersonId> managersOf(PersonId id) {
        var all = people.all();
        var function = all.stream()
                .filter(it -> it.id().equals(id))
                .map(Person::function)
                .findFirst();
        var managers = all.stream()
                .filter(it ->
                        it.active() && it.role() == Role.MANAGER && !it.id().equals(id))
                .filter(it -> function.isEmpty() || it.function() == function.get())
                .map(Person::id)
                .toList();
        return managers.isEmpty()
                ? all.stream()
                        .filter(it -> it.active() && it.role() == Role.ADMIN)
                        .map(Person::id)
                        .toList()
                : managers;
    }

    private void tell(List<PersonId> whom, String kind, String what, Handoff it, Clock clock, boolean late) {
        tell(whom, kind, what, "", it, clock, late);
    }

    /** @param step of the ladder, which may say the same several times */
    private void tell(
            List<PersonId> whom, String kind, String what, String step, Handoff it, Clock clock, boolean late) {
        var name = leads.names(List.of(it.lead())).getOrDefault(it.lead(), "");
        var person = people.names().getOrDefault(it.person().value(), "");
        var key =
                "clock %s %s%s %s".formatted(clock.id(), what, step, it.person().value());
        var words = "handoff.notification." + what + (late ? ".late" : "") + ".said";
        var news = News.of(kind, key, words, name, person)
                .about(it.lead().value())
                .at(
                        clock.kind() == ClockKind.ACCEPTANCE || kind.equals(DUE)
                                ? "/inbox?handoff=" + it.id()
                                : "/leads/" + it.lead().value());
        notifications.tell(whom, news);
    }

    @Configuration
    static class Kinds {

        @Bean
        NotificationKind handoffDue() {
            return new NotificationKind(DUE, "clock", Way.APP_AND_MAIL, 4);
        }

        @Bean
        NotificationKind handoffBreached() {
            return new NotificationKind(BREACHED, "alert-triangle", Way.APP_AND_MAIL, 5);
        }
    }
}
