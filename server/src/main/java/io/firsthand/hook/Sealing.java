package io.firsthand.hook;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Workspaces;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Locks secrets that an earlier version kept in clear, once, when the server has started. */
@Component
@Profile("serve")
class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Secrets secrets;
    private final Workspaces workspaces;
    private final TransactionTemplate transaction;
    private final DataSource database;

    Sealing(Secrets secrets, Workspaces workspaces, PlatformTransactionManager transactions, DataSource database) {
        this.secrets = secrets;
        this.workspaces = workspaces;
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void seal() {
        var sealed = 0;
        for (var workspace : workspaces.all()) {
            sealed += CurrentWorkspace.in(
                    workspace.id(), () -> Objects.requireNonNull(transaction.execute(_ -> secrets.seal())));
        }
        if (sealed > 0) {
            LOG.info("Secrets of webhooks that stood in clear are locked now: {}", sealed);
            rewrite();
        }
    }

    /** What was updated still stands in the table's file until it is rewritten. */
    private void rewrite() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("vacuum (full) hook_secret");
        } catch (SQLException e) {
            LOG.warn("The table hook_secret was not rewritten: {}", e.getSQLState());
        }
    }
}
