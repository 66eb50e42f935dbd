package io.firsthand.database;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** A node that does recurring work for as long as a test wants, and is missed soon once it is gone. */
public final class Node implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofMillis(250);

    private final Timetable timetable;

    private Node(Timetable timetable) {
        this.timetable = timetable;
    }

    public static Node with(DataSource database, Recurring work) {
        var timetable = new Timetable(database, List.of(work), HEARTBEAT);
        timetable.start();
        return new Node(timetable);
    }

    /** Finishes what is under way. */
    @Override
    public void close() {
        timetable.stop();
    }
}
