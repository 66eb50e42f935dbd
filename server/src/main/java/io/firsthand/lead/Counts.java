package io.firsthand.lead;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts lists as long as that is quick; what would take longer is counted among the first leads only. */
@Component
class Counts {

    private static final String PATIENCE = "40ms";

    private final ListRepository lists;
    private final SearchRepository search;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Counts(ListRepository lists, SearchRepository search, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.lists = lists;
        this.search = search;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setReadOnly(true);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Count of(UUID workspace, LeadQuery query, Words words) {
        try {
            return inTransaction(() -> {
                jdbc.sql("select set_config('statement_timeout', :patience, true)")
                        .param("patience", PATIENCE)
                        .query(row -> {});
                return words.isEmpty() ? lists.count(workspace, query) : search.count(workspace, query, words);
            });
        } catch (QueryTimeoutException e) {
            return inTransaction(() ->
                    words.isEmpty() ? lists.countFirst(workspace, query) : search.countFirst(workspace, query, words));
        }
    }

    private Count inTransaction(Supplier<Count> work) {
        return transactions.execute(_ -> work.get());
    }
}
