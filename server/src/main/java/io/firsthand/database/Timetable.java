package io.firsthand.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Has all recurring work done, by db-scheduler: each row of its table is taken by one node, and when that node dies by
 * another one within ten seconds. It goes by the system's clock, also where the application's runs ahead.
 */
@Component
@Profile("serve")
class Timetable implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;

    private final DataSource database;
    private final List<Recurring> all;
    private final Duration heartbeat;
    private volatile @Nullable Scheduler scheduler;

    @Autowired
    Timetable(DataSource database, List<Recurring> all) {
        this(database, all, HEARTBEAT);
    }

    /** @param heartbeat how often it says that it lives; missed four times, its work goes to another node */
    Timetable(DataSource database, List<Recurring> all, Duration heartbeat) {
        this.database = database;
        this.all = all;
        this.heartbeat = heartbeat;
    }

    @Override
    public void start() {
        var starting = Scheduler.create(database)
                .startTasks(all.stream().map(Timetable::task).toList())
                .threads(Math.clamp(all.size(), 1, 4))
                .pollingInterval(POLL)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .build();
        scheduler = starting;
        starting.start();
    }

    private static RecurringTask<Void> task(Recurring it) {
        return Tasks.recurring(it.name(), FixedDelay.of(it.pause())).execute((_, _) -> {
            try {
                it.work().run();
            } catch (RuntimeException e) {
                LOG.warn("{} did not come to its end and is tried again: {}", it.name(), e.toString());
            }
        });
    }

    /** What is under way is finished, if that takes no longer than half a minute. */
    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
