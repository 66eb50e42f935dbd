package io.firsthand.calendar.web;

import io.firsthand.calendar.HolidayFile;
import io.firsthand.identity.Permission;
import io.firsthand.web.BodyLimit;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where calendars stand in the navigation, and how large a file of holidays may be. */
@Configuration
class CalendarNavigation {

    private static final int FORM = 100_000;

    @Bean
    Navigation calendarsInNavigation() {
        return Navigation.forWhoMay(
                Permission.MANAGE_ROUTING.scope(),
                new Entry("calendar.title", "/settings/calendars", "clock", Place.SETTINGS, 40),
                new Entry("calendar.title", "/settings/calendars", "clock", Place.PALETTE, 40));
    }

    @Bean
    BodyLimit holidayFiles() {
        return new BodyLimit("/settings/calendars/*/holidays/import", DataSize.ofBytes(HolidayFile.MOST_BYTES + FORM));
    }
}
