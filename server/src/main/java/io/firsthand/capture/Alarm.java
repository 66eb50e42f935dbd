package io.firsthand.capture;

import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Role;
import io.firsthand.notification.News;
import io.firsthand.notification.NotificationKind;
import io.firsthand.notification.Notifications;
import io.firsthand.notification.Way;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.Envelope;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells the owner of a device and the administrators when it says two things under one number. */
@Component
class Alarm {

    static final String FORKED = "capture.forked";

    private final Notifications notifications;
    private final People people;

    Alarm(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    /** Once for each statement, however often it is sent. */
    void raise(Device device, Envelope envelope) {
        var owner = people.find(device.person()).map(Person::name).orElse("");
        var whom = Stream.<PersonId>concat(
                Stream.of(device.person()),
                people.all().stream()
                        .filter(it -> it.role() == Role.ADMIN && it.active())
                        .map(Person::id));
        var payload = Hash.sha256(envelope.payloadBytes()).hex();
        var news = News.of(FORKED, "fork " + payload, "capture.notification.forked.said", device.name(), owner);
        notifications.tell(whom.toList(), news.at("/devices"));
    }

    /** The kind of news that it is. */
    @Configuration
    static class Kinds {

        @Bean
        NotificationKind forkedDevice() {
            return new NotificationKind(FORKED, "alert-triangle", Way.APP_AND_MAIL, 30);
        }
    }
}
