package io.firsthand.nurture;

import io.firsthand.lead.Columns;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mails of tracks went to whom, or did not and why. */
@Repository
class MailLog {

    private final JdbcClient jdbc;

    MailLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail of a step, sent or withheld. */
    record Entry(
            UUID stay,
            String step,
            LeadId lead,
            ContactId contact,
            Instant at,
            @Nullable Withheld why) {}

    void add(UUID workspace, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into nurture_mail (workspace_id, stay_id, step, lead_id, contact_id, at, withheld)
                select :workspace, * from unnest(:stays::uuid[], :steps::text[], :leads::uuid[], :contacts::uuid[],
                    :ats::timestamptz[], :whys::text[])
                on conflict do nothing
                """)
                .params(Columns.of(entries)
                        .with("stays", Entry::stay)
                        .with("steps", Entry::step)
                        .with("leads", it -> it.lead().value())
                        .with("contacts", it -> it.contact().value())
                        .with("ats", Entry::at)
                        .with("whys", it -> it.why() == null ? null : it.why().id())
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    /** When each of these people was written to since then, the oldest first. */
    Map<ContactId, List<Instant>> since(UUID workspace, Collection<ContactId> contacts, Instant since) {
        var sent = new HashMap<ContactId, List<Instant>>();
        jdbc.sql("""
                select contact_id, at from nurture_mail
                where workspace_id = :workspace and contact_id = any(:contacts::uuid[]) and withheld is null
                    and at > :since::timestamptz
                order by at
                """)
                .params(Columns.of(contacts)
                        .with("contacts", ContactId::value)
                        .and("workspace", workspace)
                        .and("since", since.toString())
                        .map())
                .query(row -> {
                    sent.computeIfAbsent(new ContactId(row.getObject("contact_id", UUID.class)), _ -> new ArrayList<>())
                            .add(row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return sent;
    }

    /** How many went out and how many were withheld, by step. */
    Map<String, long[]> ofTrack(UUID workspace, UUID track) {
        var counts = new HashMap<String, long[]>();
        jdbc.sql("""
                select it.step, count(*) filter (where it.withheld is null) as sent,
                    count(*) filter (where it.withheld is not null) as withheld
                from nurture_mail as it
                join nurture_stay as stay on stay.workspace_id = it.workspace_id and stay.id = it.stay_id
                where it.workspace_id = :workspace and stay.track_id = :track and stay.left_at is null group by it.step
                """).param("workspace", workspace).param("track", track).query(row -> {
            counts.put(row.getString("step"), new long[] {row.getLong("sent"), row.getLong("withheld")});
        });
        return counts;
    }

    int delete(UUID workspace, Collection<UUID> leads) {
        return jdbc.sql("delete from nurture_mail where workspace_id = :workspace and lead_id = any(:leads::uuid[])")
                .params(Columns.of(leads)
                        .with("leads", it -> it)
                        .and("workspace", workspace)
                        .map())
                .update();
    }
}
