package io.firsthand.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ExclusiveTest {

    private final Exclusive exclusive;
    private final TransactionTemplate transaction;
    private final WorkspaceId here = new WorkspaceId(UUID.randomUUID());

    ExclusiveTest(Exclusive exclusive, PlatformTransactionManager transactions) {
        this.exclusive = exclusive;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void oneTransactionAtATimeDoesAWorkOfAWorkspaceAndNobodyElseIsInItsWay() {
        var there = new WorkspaceId(UUID.randomUUID());
        CurrentWorkspace.run(
                here,
                () -> transaction.executeWithoutResult(_ -> {
                    assertThat(exclusive.take("counting")).isTrue();
                    assertThat(another(here, "counting")).isFalse();
                    assertThat(another(here, "judging")).isTrue();
                    assertThat(another(there, "counting")).isTrue();
                }));
        assertThat(another(here, "counting")).isTrue();
    }

    /** Whether a transaction of another thread gets its turn. */
    private boolean another(WorkspaceId workspace, String work) {
        return CompletableFuture.supplyAsync(
                        () -> CurrentWorkspace.in(workspace, () -> transaction.execute(_ -> exclusive.take(work))))
                .join();
    }
}
