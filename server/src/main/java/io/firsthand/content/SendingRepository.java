package io.firsthand.content;

import io.firsthand.content.Sending.Way;
import io.firsthand.content.Sendings.Counts;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent to whom. */
@Repository
class SendingRepository {

    private static final String SELECT = "select * from content_sending where workspace_id = :workspace ";

    private final JdbcClient jdbc;

    SendingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the same step of a track sent it before. */
    boolean insert(UUID workspace, Sending it) {
        return jdbc.sql("""
                insert into content_sending (workspace_id, id, number, lead_id, piece_id, edition_id, way, step, followed, at, by)
                values (:workspace, :id, :number, :lead, :piece, :edition, :way, :step, :followed, :at::timestamptz, :by)
                on conflict (workspace_id, step) where step is not null do nothing
                """)
                        .param("workspace", workspace)
                        .param("id", it.id())
                        .param("number", it.number())
                        .param("lead", it.lead().value())
                        .param("piece", it.piece())
                        .param("edition", it.edition())
                        .param("way", it.way().id())
                        .param("step", it.step())
                        .param("followed", it.followed())
                        .param("at", it.at().toString())
                        .param("by", it.by())
                        .update()
                == 1;
    }

    Optional<Sending> find(UUID workspace, long number) {
        return jdbc.sql(SELECT + "and number = :number")
                .param("workspace", workspace)
                .param("number", number)
                .query((row, _) -> sending(row))
                .optional();
    }

    /** The latest last. */
    List<Sending> of(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql(SELECT + "and lead_id = any(:leads::uuid[]) order by at, id")
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> sending(row))
                .list();
    }

    Map<UUID, Counts> counts(UUID workspace) {
        var counts = new HashMap<UUID, Counts>();
        jdbc.sql("""
                select piece_id, count(distinct lead_id) as sent,
                    count(distinct lead_id) filter (where opened_at is not null) as opened
                from content_sending where workspace_id = :workspace group by piece_id
                """).param("workspace", workspace).query(row -> {
            counts.put(row.getObject("piece_id", UUID.class), new Counts(row.getLong("sent"), row.getLong("opened")));
        });
        return counts;
    }

    /** The latest first. */
    List<Sending> ofPiece(UUID workspace, UUID piece, int most) {
        return jdbc.sql(SELECT + "and piece_id = :piece order by at desc, id desc limit :most")
                .param("workspace", workspace)
                .param("piece", piece)
                .param("most", most)
                .query((row, _) -> sending(row))
                .list();
    }

    /** False if it was opened before, or is gone. */
    boolean open(UUID workspace, UUID id, Instant at) {
        return jdbc.sql("""
                update content_sending set opened_at = :at::timestamptz
                where workspace_id = :workspace and id = :id and followed and opened_at is null
                """)
                        .param("workspace", workspace)
                        .param("id", id)
                        .param("at", at.toString())
                        .update()
                == 1;
    }

    private static Sending sending(ResultSet row) throws SQLException {
        var opened = row.getObject("opened_at", OffsetDateTime.class);
        return new Sending(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getObject("piece_id", UUID.class),
                row.getObject("edition_id", UUID.class),
                Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                row.getString("step"),
                row.getBoolean("followed"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("by", UUID.class),
                opened == null ? null : opened.toInstant());
    }
}
