package io.firsthand.scoreboard;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Exclusive;
import io.firsthand.database.Recurring;
import io.firsthand.identity.Workspaces;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the numbers up with the handoffs: some thousand that changed in a transaction, by one at a time. */
@Component
class ScoreKeeping {

    private static final int CHUNK = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final ScoreRepository scores;
    private final Exclusive exclusive;
    private final TransactionTemplate transaction;

    ScoreKeeping(ScoreRepository scores, Exclusive exclusive, PlatformTransactionManager transactions) {
        this.scores = scores;
        this.exclusive = exclusive;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Until everything is counted that can be seen. */
    void catchUp() {
        var workspace = CurrentWorkspace.get().value();
        if (Boolean.TRUE.equals(transaction.execute(_ -> scores.isBehind(workspace)))) {
            while (Boolean.TRUE.equals(transaction.execute(_ -> round(workspace)))) {
                // once more
            }
        }
    }

    /** Whether there is more. */
    private boolean round(UUID workspace) {
        exclusive.await("scoreboard");
        var stretch = scores.mark().stretch();
        var taken = scores.take(workspace, stretch.since(), stretch.until(), CHUNK);
        if (taken.handoffs() == 0) {
            return false;
        }
        scores.touch(workspace);
        scores.write(workspace);
        scores.touch(workspace);
        scores.sum(workspace);
        var isMore = taken.handoffs() >= CHUNK && taken.until().isBefore(stretch.until());
        var done = isMore ? taken.until() : stretch.until();
        if (done.isAfter(stretch.since())) {
            scores.mark().set(done);
        }
        return isMore && done.isAfter(stretch.since());
    }

    @Configuration
    static class ScoreKeepingWork {

        @Bean
        Recurring scoreKeepingWork(Workspaces workspaces, ScoreKeeping keeping) {
            return new Recurring(
                    "scoreboard",
                    PAUSE,
                    () -> workspaces.all().forEach(it -> CurrentWorkspace.run(it.id(), keeping::catchUp)));
        }
    }
}
