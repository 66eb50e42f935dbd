package io.firsthand.show.web;

import io.firsthand.identity.Permission;
import io.firsthand.show.AttendeeFiles;
import io.firsthand.web.BodyLimit;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import java.util.ArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where shows stand in the navigation, and how large a list may be that somebody brings. */
@Configuration
class ShowNavigation {

    @Bean
    Navigation showsInNavigation() {
        return viewer -> {
            var entries = new ArrayList<Entry>();
            if (viewer.may(Permission.READ_LEADS.scope())) {
                entries.add(new Entry("show.list", "/shows", "building-store", Place.MAIN, 18));
            }
            if (viewer.may(Permission.MANAGE_SHOWS.scope())) {
                entries.add(new Entry("show.new", "/shows/new", "plus", Place.PALETTE, 19));
            }
            return entries;
        };
    }

    /** Somewhat more than the largest list, so that one somewhat too large is told so on the page. */
    @Bean
    BodyLimit listsOfAttendees() {
        return new BodyLimit("/shows/*/attendees", DataSize.ofBytes(2L * AttendeeFiles.LARGEST));
    }

    @Bean
    BodyLimit listsOfTargets() {
        return new BodyLimit("/shows/*/targets", DataSize.ofMegabytes(4));
    }

    @Bean
    BodyLimit attendeesByApi() {
        return new BodyLimit("/api/v1/shows/*/attendees", DataSize.ofMegabytes(4));
    }
}
