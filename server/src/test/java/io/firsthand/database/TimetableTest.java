package io.firsthand.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@ServerTest
class TimetableTest {

    private final DataSource database;

    TimetableTest(DataSource database) {
        this.database = database;
    }

    @Test
    void twoNodesDoTheWorkOneAtATimeAndAFailureDoesNotEndIt() throws InterruptedException {
        var under = new AtomicInteger();
        var most = new AtomicInteger();
        var times = new CountDownLatch(4);
        var work = new Recurring("test-work", Duration.ofSeconds(1), () -> {
            most.accumulateAndGet(under.incrementAndGet(), Math::max);
            times.countDown();
            under.decrementAndGet();
            throw new IllegalStateException("The first node stumbles");
        });
        var one = new Timetable(database, List.of(work));
        var other = new Timetable(database, List.of(work));

        one.start();
        other.start();
        var isDone = times.await(30, TimeUnit.SECONDS);
        one.stop();
        other.stop();

        assertThat(isDone).isTrue();
        assertThat(most).hasValue(1);
        assertThat(one.isRunning()).isFalse();
    }
}
