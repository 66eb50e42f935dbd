package io.firsthand.network;

import io.firsthand.database.CurrentWorkspace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which leads changed, and up to which change ties are kept. */
@Repository
class ChangeRows {

    /** Before all others. */
    static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change, as far as one has looked. */
    record Seen(Instant at, UUID lead) {}

    /** A lead that changed, and whose it is. */
    record Changed(Instant at, UUID lead, UUID contact) {}

    /** What may still be invisible to us is no older than the oldest open transaction. */
    record Stretch(Seen since, Instant until) {}

    Stretch stretch() {
        return jdbc.sql("""
                select coalesce(mark.seen_until, 'epoch') as since, coalesce(mark.seen_lead, :first) as lead,
                    least(now(), (select min(xact_start) from pg_stat_activity where datname = current_database()))
                        - interval '5 seconds' as until
                from (select) as once left join network_mark as mark on mark.workspace_id = :workspace
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("first", FIRST)
                .query((row, _) -> new Stretch(
                        new Seen(TieRows.time(row, "since"), row.getObject("lead", UUID.class)),
                        TieRows.time(row, "until")))
                .single();
    }

    /** In the order of the changes. */
    List<Changed> since(Seen seen, int most) {
        return jdbc.sql("""
                select it.*, lead.contact_id from (
                    select changed_at, lead_id from lead_change_view
                    where workspace_id = :workspace and (changed_at, lead_id) > (:since::timestamptz, :lead::uuid)
                    order by changed_at, lead_id limit :most) as it
                join lead_meeting_view as lead on lead.workspace_id = :workspace and lead.lead_id = it.lead_id
                order by it.changed_at, it.lead_id
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("since", seen.at().toString())
                .param("lead", seen.lead())
                .param("most", most)
                .query((row, _) -> new Changed(
                        TieRows.time(row, "changed_at"),
                        row.getObject("lead_id", UUID.class),
                        row.getObject("contact_id", UUID.class)))
                .list();
    }

    void mark(Seen seen) {
        jdbc.sql("""
                insert into network_mark (workspace_id, seen_until, seen_lead)
                values (:workspace, :until::timestamptz, :lead)
                on conflict (workspace_id)
                    do update set seen_until = excluded.seen_until, seen_lead = excluded.seen_lead
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("until", seen.at().toString())
                .param("lead", seen.lead())
                .update();
    }
}
