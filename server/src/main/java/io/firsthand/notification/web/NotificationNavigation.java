package io.firsthand.notification.web;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.notification.Notifications;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import io.firsthand.web.Unread;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NotificationNavigation {

    @Bean
    Navigation notificationPlaces() {
        return _ -> List.of(
                new Entry("notification.title", "/notifications", "bell", Place.PALETTE, 70),
                new Entry("notification.wishes.title", "/account/notifications", "bell", Place.ACCOUNT, 92));
    }

    /** None where no workspace is current: an error page is shown then, perhaps because the database does not answer. */
    @Bean
    Unread unread(Notifications notifications) {
        return viewer -> {
            var person = viewer.id();
            return person == null || CurrentWorkspace.find().isEmpty() ? 0 : notifications.unread(new PersonId(person));
        };
    }
}
