package io.firsthand.lead;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.PersonId;
import io.firsthand.notification.News;
import io.firsthand.notification.NotificationKind;
import io.firsthand.notification.Notifications;
import io.firsthand.notification.Way;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells people of leads that somebody else gave them. */
@Component
class Assignments {

    private static final String KIND = "lead.assigned";

    private final Notifications notifications;
    private final People people;

    Assignments(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    /** What comes by a command or an import comes in masses: that is told as a whole, if at all. */
    void tell(Lead lead, PersonId owner, Actor by, Instant now) {
        if (!isWorthTelling(owner, by)) {
            return;
        }
        var news = News.of(
                        KIND,
                        "lead %s assigned %d".formatted(lead.id().value(), now.toEpochMilli()),
                        "lead.notification.assigned.said",
                        people.names().getOrDefault(by.id(), ""),
                        lead.contact().shown())
                .about(lead.id().value())
                .at("/leads/" + lead.id().value());
        notifications.tell(owner, news);
    }

    /** Of many at once, once. */
    void tell(int count, PersonId owner, Actor by, Instant now) {
        if (isWorthTelling(owner, by)) {
            var news = News.of(
                            KIND,
                            "leads assigned %d".formatted(now.toEpochMilli()),
                            "lead.notification.assigned.many",
                            people.names().getOrDefault(by.id(), ""),
                            count)
                    .at("/leads?owner=" + owner.value());
            notifications.tell(owner, news);
        }
    }

    private static boolean isWorthTelling(PersonId owner, Actor by) {
        return by.via() != Actor.Via.COMMAND
                && by.person().filter(owner::equals).isEmpty();
    }

    @Configuration
    static class Kind {

        @Bean
        NotificationKind leadAssigned() {
            return new NotificationKind(KIND, "user-check", Way.APP, 10);
        }
    }
}
