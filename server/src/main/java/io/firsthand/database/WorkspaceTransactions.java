package io.firsthand.database;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the begin of each transaction which workspace it is for; the row-level security of every table
 * reads it from the setting {@code firsthand.workspace}.
 */
@Component("transactionManager")
class WorkspaceTransactions extends JdbcTransactionManager {

    WorkspaceTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        CurrentWorkspace.find().ifPresent(workspace -> {
            try {
                limitTo(workspace.value());
            } catch (SQLException e) {
                doCleanupAfterCompletion(transaction);
                throw new CannotCreateTransactionException("The workspace could not be set", e);
            }
        });
    }

    private void limitTo(UUID workspace) throws SQLException {
        var dataSource = obtainDataSource();
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.prepareStatement("select set_config('firsthand.workspace', ?, true)")) {
            statement.setString(1, workspace.toString());
            statement.execute();
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
