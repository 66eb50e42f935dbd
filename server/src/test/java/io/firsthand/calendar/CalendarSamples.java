package io.firsthand.calendar;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import org.springframework.boot.test.context.TestComponent;

/** The standard calendar has its workspace's id. */
@TestComponent
class CalendarSamples implements Samples {

    @Override
    public void make(Neighbour neighbour) {
        neighbour.has(neighbour.company().id().value(), "/settings/calendars/", "/api/v1/calendars/");
    }
}
