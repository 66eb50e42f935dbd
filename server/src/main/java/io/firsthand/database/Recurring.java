package io.firsthand.database;

import java.time.Duration;

/**
 * Work that is done again and again in a server, by one node at a time however many there are: declare one as a bean. It
 * must bear being killed anywhere and being done again. What is due is asked of the application's clock, by the work.
 *
 * @param name for ever, such as {@code clock-alarms}
 * @param pause from the end of one time to the begin of the next, at least a second
 */
public record Recurring(String name, Duration pause, Runnable work) {

    public Recurring {
        if (pause.toMillis() < 1_000) {
            throw new IllegalArgumentException("No more often than every second: " + name);
        }
    }
}
