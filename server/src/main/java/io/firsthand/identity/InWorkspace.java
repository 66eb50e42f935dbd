package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works in a transaction of a workspace for callers that come from outside of it, such as one who is signing in. */
@Component
class InWorkspace {

    private final TransactionTemplate transaction;

    InWorkspace(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    <T> T call(WorkspaceId workspace, Supplier<T> work) {
        return CurrentWorkspace.in(workspace, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    void run(WorkspaceId workspace, Runnable work) {
        CurrentWorkspace.run(workspace, () -> transaction.executeWithoutResult(_ -> work.run()));
    }
}
