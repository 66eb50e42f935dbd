package io.firsthand.ledger;

import io.firsthand.database.WorkspaceId;
import io.firsthand.tlog.Hash;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts that wait for the sequencer. */
@Repository
class QueueRepository {

    private final JdbcClient jdbc;

    QueueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the longest waiting out of the queue, in their order; they are back if the transaction fails. */
    List<Waiting> take(WorkspaceId workspace, int limit) {
        return jdbc
                .sql("""
                delete from ledger_queue
                 where workspace_id = :workspace
                   and position = any (array(select position from ledger_queue
                                              where workspace_id = :workspace order by position limit :limit))
                returning position, fact_id, leaf
                """)
                .param("workspace", workspace.value())
                .param("limit", limit)
                .query((row, _) -> new Waiting(
                        row.getLong("position"), row.getObject("fact_id", UUID.class), Hash.of(row.getBytes("leaf"))))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Waiting::position))
                .toList();
    }

    /** Every workspace that has facts waiting, found by leaps through the index; needs that no workspace is current. */
    List<WorkspaceId> workspaces() {
        return jdbc.sql("""
                with recursive leap as (
                    (select workspace_id from ledger_queue order by workspace_id limit 1)
                    union all
                    select (select q.workspace_id from ledger_queue q
                             where q.workspace_id > leap.workspace_id order by q.workspace_id limit 1)
                      from leap where leap.workspace_id is not null
                )
                select workspace_id from leap where workspace_id is not null
                """)
                .query((row, _) -> new WorkspaceId(row.getObject("workspace_id", UUID.class)))
                .list();
    }
}
