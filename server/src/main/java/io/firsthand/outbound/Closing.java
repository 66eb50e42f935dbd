package io.firsthand.outbound;

import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Role;
import io.firsthand.notification.News;
import io.firsthand.notification.NotificationKind;
import io.firsthand.notification.Notifications;
import io.firsthand.notification.Way;
import io.firsthand.outbound.Endpoint.ClosedWhy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Closes endpoints that nothing arrives at, and tells those who can mend it: administrators, or whose own channel it is. */
@Component
class Closing {

    static final String CLOSED = "outbound.closed";

    private final EndpointRepository endpoints;
    private final Notifications notifications;
    private final People people;
    private final Clock clock;

    Closing(EndpointRepository endpoints, Notifications notifications, People people, Clock clock) {
        this.endpoints = endpoints;
        this.notifications = notifications;
        this.people = people;
        this.clock = clock;
    }

    void close(Endpoint it, ClosedWhy why) {
        var now = clock.instant();
        if (endpoints.find(it.id()).filter(Endpoint::open).isEmpty() || !endpoints.open(it.id(), false, why, now)) {
            return;
        }
        var owner = Optional.of(it.audience())
                .filter(audience -> audience.kind() == Audience.Kind.PERSON)
                .flatMap(audience -> people.find(new PersonId(audience.of())));
        var whom = owner.map(List::of)
                .orElseGet(() -> people.all().stream()
                        .filter(person -> person.role() == Role.ADMIN)
                        .toList());
        var key = "endpoint %s closed %d".formatted(it.id(), now.toEpochMilli());
        var words = "outbound.notification.closed." + why.name().toLowerCase(java.util.Locale.ROOT);
        notifications.tell(
                whom.stream().map(Person::id).toList(),
                News.of(CLOSED, key, words, it.name(), it.host()).at(owner.isPresent() ? OwnChats.PLACE : it.path()));
    }

    @Configuration
    static class Kinds {

        @Bean
        NotificationKind endpointClosed() {
            return new NotificationKind(CLOSED, "webhook", Way.APP_AND_MAIL, 60);
        }
    }
}
