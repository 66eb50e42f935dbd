package io.firsthand.lead;

import io.firsthand.lead.LeadGroup.By;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts lists: from what is kept where that says it, else as long as counting is quick; what would take longer is
 * counted among the first leads only.
 */
@Component
class Counts {

    private static final String PATIENCE = "25ms";

    private final CountRepository kept;
    private final ListRepository lists;
    private final SearchRepository search;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Counts(
            CountRepository kept,
            ListRepository lists,
            SearchRepository search,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.kept = kept;
        this.lists = lists;
        this.search = search;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setReadOnly(true);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Count of(UUID workspace, LeadQuery query, Words words) {
        if (words.isEmpty()) {
            return Kept.of(workspace, query)
                    .map(it -> new Count(inTransaction(() -> kept.count(it)), false))
                    .orElseGet(() ->
                            quickly(() -> lists.count(workspace, query), () -> lists.countFirst(workspace, query)));
        }
        return quickly(
                () -> search.count(workspace, query, words),
                () -> new Count(search.first(workspace, query, words).size(), true));
    }

    /** The largest groups first; of those that are kept all, else those that are quick to count. */
    List<LeadGroup> groups(UUID workspace, LeadQuery query, Words words, By by, int most) {
        if (words.isEmpty()) {
            return Kept.of(workspace, query, by)
                    .map(it -> inTransaction(() -> kept.groups(it, by, most)))
                    .orElseGet(() -> quickly(
                            () -> lists.groups(workspace, query, by, most),
                            () -> lists.groupsOfFirst(workspace, query, by, most)));
        }
        return quickly(
                () -> search.groups(workspace, query, words, by, most),
                () -> lists.groups(workspace, search.first(workspace, query, words), by, most));
    }

    private <T> T quickly(Supplier<T> work, Supplier<T> otherwise) {
        try {
            return inTransaction(() -> {
                jdbc.sql("select set_config('statement_timeout', :patience, true)")
                        .param("patience", PATIENCE)
                        .query(row -> {});
                return work.get();
            });
        } catch (QueryTimeoutException e) {
            return inTransaction(otherwise);
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }
}
