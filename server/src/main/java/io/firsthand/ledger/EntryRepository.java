package io.firsthand.ledger;

import io.firsthand.database.WorkspaceId;
import io.firsthand.tlog.Hash;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries by their place in the log. */
@Repository
class EntryRepository {

    private final JdbcClient jdbc;

    EntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries from one index up to, not including, another; one that is lost is not among them. */
    List<StoredEntry> between(WorkspaceId workspace, long from, long to) {
        return jdbc.sql("""
                select e.log_index, e.fact_id, f.entry, f.leaf
                  from ledger_entry e
                 cross join lateral (select entry, leaf from ledger_fact
                                      where workspace_id = e.workspace_id and id = e.fact_id limit 1) f
                 where e.workspace_id = :workspace and e.log_index >= :from and e.log_index < :to
                 order by e.log_index
                """)
                .param("workspace", workspace.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new StoredEntry(
                        row.getLong("log_index"),
                        row.getObject("fact_id", UUID.class),
                        Optional.ofNullable(row.getBytes("entry")),
                        Hash.of(row.getBytes("leaf"))))
                .list();
    }
}
