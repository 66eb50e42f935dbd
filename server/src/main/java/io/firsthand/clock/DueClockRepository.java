package io.firsthand.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks whose alarm is due. */
@Repository
class DueClockRepository {

    private final JdbcClient jdbc;

    DueClockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A clock and what it is about. */
    record Due(UUID clock, UUID handoff, Instant at) {

        /** Before all others. */
        static final Due NONE = new Due(new UUID(0, 0), new UUID(0, 0), Instant.EPOCH);
    }

    /** The longest due first, those behind this one; nothing is locked. */
    List<Due> due(UUID workspace, Due after, Instant until, int count) {
        return jdbc.sql("""
                select id, handoff_id, next_alarm_at from clock
                where workspace_id = :workspace and next_alarm_at <= :until::timestamptz
                    and (next_alarm_at, id) > (:at::timestamptz, :after)
                order by next_alarm_at, id limit :count
                """)
                .param("workspace", workspace)
                .param("at", after.at().toString())
                .param("after", after.clock())
                .param("until", until.toString())
                .param("count", count)
                .query((row, _) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("handoff_id", UUID.class),
                        row.getObject("next_alarm_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Those that are still due and that nobody else holds; held until the transaction ends. */
    List<Clock> lock(UUID workspace, Collection<UUID> ids, Instant until) {
        return jdbc.sql("""
                select * from clock
                where workspace_id = :workspace and id = any(:ids::uuid[]) and next_alarm_at <= :until::timestamptz
                order by next_alarm_at, id for update skip locked
                """)
                .param("workspace", workspace)
                .param("ids", ClockRepository.texts(ids))
                .param("until", until.toString())
                .query((row, _) -> ClockRepository.clock(row))
                .list();
    }

    /** Looks at it again later: what it should tell could not be told. */
    void postpone(UUID workspace, UUID id, Instant now) {
        jdbc.sql("""
                update clock set failures = least(failures + 1, 30),
                    next_alarm_at = :now::timestamptz + least(power(2, failures), 60) * interval '1 minute'
                where workspace_id = :workspace and id = :id and next_alarm_at is not null
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("now", now.toString())
                .update();
    }
}
