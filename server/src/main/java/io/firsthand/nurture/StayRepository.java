package io.firsthand.nurture;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leads in tracks, those that are due, and those that left. */
@Repository
class StayRepository {

    private final JdbcClient jdbc;

    StayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, List<Stay> stays) {
        if (stays.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into nurture_stay (workspace_id, id, lead_id, track_id, version, via, entered_at, entered_by, step,
                    step_at, look_at, check_at, mails, armed, handoff_id, returned_by, returns, reason, brings_back, review)
                select :workspace, * from unnest(:ids::uuid[], :leads::uuid[], :tracks::uuid[], :versions::int[],
                    :vias::text[], :enteredAts::timestamptz[], :enteredBys::uuid[], :steps::text[], :stepAts::timestamptz[],
                    :lookAts::timestamptz[], :checkAts::timestamptz[], :mails::int[], :armed::boolean[], :handoffs::uuid[],
                    :returnedBys::uuid[], :returns::int[], :reasons::text[], :bringsBacks::text[], :reviews::boolean[])
                """)
                .params(Columns.of(stays)
                        .with("ids", Stay::id)
                        .with("leads", it -> it.lead().value())
                        .with("tracks", Stay::track)
                        .with("versions", Stay::version)
                        .with("vias", it -> it.via().id())
                        .with("enteredAts", Stay::enteredAt)
                        .with("enteredBys", Stay::enteredBy)
                        .with("steps", Stay::step)
                        .with("stepAts", Stay::stepAt)
                        .with("lookAts", Stay::lookAt)
                        .with("checkAts", Stay::checkAt)
                        .with("mails", Stay::mails)
                        .with("armed", Stay::armed)
                        .with("handoffs", it -> of(it).map(Stay.Return::handoff).orElse(null))
                        .with("returnedBys", it -> of(it).map(Stay.Return::by).orElse(null))
                        .with("returns", it -> of(it).map(Stay.Return::number).orElse(0))
                        .with("reasons", it -> of(it).map(Stay.Return::reason).orElse(null))
                        .with(
                                "bringsBacks",
                                it -> of(it).map(Stay.Return::bringsBack).orElse(null))
                        .with("reviews", it -> of(it).map(Stay.Return::review).orElse(false))
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    private static Optional<Stay.Return> of(Stay it) {
        return Optional.ofNullable(it.returned());
    }

    /** Where they stand now, and whether they left. */
    void update(UUID workspace, Collection<Stay> stays) {
        if (stays.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update nurture_stay set step = it.step, step_at = it.step_at, look_at = it.look_at, check_at = it.check_at,
                    mails = it.mails, armed = it.armed, left_at = it.left_at, left_by = it.left_by, left_why = it.left_why
                from unnest(:ids::uuid[], :steps::text[], :stepAts::timestamptz[], :lookAts::timestamptz[],
                    :checkAts::timestamptz[], :mails::int[], :armed::boolean[], :leftAts::timestamptz[], :leftBys::uuid[],
                    :leftWhys::text[]) as it (id, step, step_at, look_at, check_at, mails, armed, left_at, left_by, left_why)
                where nurture_stay.workspace_id = :workspace and nurture_stay.id = it.id
                """)
                .params(Columns.of(stays)
                        .with("ids", Stay::id)
                        .with("steps", Stay::step)
                        .with("stepAts", Stay::stepAt)
                        .with("lookAts", Stay::lookAt)
                        .with("checkAts", Stay::checkAt)
                        .with("mails", Stay::mails)
                        .with("armed", Stay::armed)
                        .with(
                                "leftAts",
                                it -> it.left() == null ? null : it.left().at())
                        .with(
                                "leftBys",
                                it -> it.left() == null ? null : it.left().by())
                        .with(
                                "leftWhys",
                                it -> it.left() == null ? null : it.left().why().id())
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    /** All of these leads, the newest first. */
    List<Stay> of(UUID workspace, Collection<LeadId> leads) {
        return jdbc.sql("""
                select * from nurture_stay where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                order by entered_at desc, id desc
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> stay(row))
                .list();
    }

    Optional<Stay> lockUnderWay(UUID workspace, LeadId lead) {
        return jdbc.sql("""
                select * from nurture_stay where workspace_id = :workspace and lead_id = :lead and left_at is null for update
                """)
                .param("workspace", workspace)
                .param("lead", lead.value())
                .query((row, _) -> stay(row))
                .optional();
    }

    static Stay stay(ResultSet row) throws SQLException {
        var handoff = row.getObject("handoff_id", UUID.class);
        var leftAt = time(row, "left_at");
        return new Stay(
                row.getObject("id", UUID.class),
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getObject("track_id", UUID.class),
                row.getInt("version"),
                Stay.Via.valueOf(row.getString("via").toUpperCase(Locale.ROOT)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getObject("entered_by", UUID.class),
                row.getString("step"),
                time(row, "step_at"),
                time(row, "look_at"),
                time(row, "check_at"),
                row.getInt("mails"),
                row.getBoolean("armed"),
                handoff == null
                        ? null
                        : new Stay.Return(
                                handoff,
                                new PersonId(row.getObject("returned_by", UUID.class)),
                                row.getInt("returns"),
                                row.getString("reason"),
                                row.getString("brings_back"),
                                row.getBoolean("review")),
                leftAt == null
                        ? null
                        : new Stay.Left(
                                leftAt,
                                row.getObject("left_by", UUID.class),
                                Stay.Why.valueOf(row.getString("left_why").toUpperCase(Locale.ROOT))));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
