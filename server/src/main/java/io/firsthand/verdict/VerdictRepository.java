package io.firsthand.verdict;

import io.firsthand.criterion.Verdict;
import io.firsthand.lead.Columns;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadTerm;
import io.firsthand.lead.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Verdicts, many at once. */
@Repository
class VerdictRepository {

    private final JdbcClient jdbc;

    VerdictRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<LeadId, VerdictRow> of(UUID workspace, Collection<LeadId> leads) {
        var rows = new HashMap<LeadId, VerdictRow>();
        jdbc.sql("select * from verdict where workspace_id = :workspace and lead_id = any(:leads::uuid[])")
                .params(of(leads).and("workspace", workspace).map())
                .query(row -> {
                    var it = row(row);
                    rows.put(it.lead(), it);
                });
        return rows;
    }

    void put(UUID workspace, Collection<VerdictRow> rows) {
        jdbc.sql("""
                insert into verdict as it (workspace_id, lead_id, definition_id, version, verdict, counts, points, reachable,
                    fit, intent, results, below, since, judged_at, lead_version, captured_at)
                select :workspace, * from unnest(:leads::uuid[], :definitions::uuid[], :versions::int[], :verdicts::text[],
                    :verdicts::text[], :points::int[], :reachable::int[], :fit::smallint[], :intent::smallint[],
                    :results::text[], :below::smallint[], :since::timestamptz[], :judged::timestamptz[],
                    :leadVersions::bigint[], :captured::timestamptz[])
                on conflict (workspace_id, lead_id) do update set definition_id = excluded.definition_id,
                    version = excluded.version, verdict = excluded.verdict,
                    counts = coalesce(it.overridden, excluded.verdict), points = excluded.points,
                    reachable = excluded.reachable, fit = excluded.fit, intent = excluded.intent,
                    results = excluded.results, below = excluded.below, since = excluded.since,
                    judged_at = excluded.judged_at, lead_version = excluded.lead_version,
                    captured_at = excluded.captured_at
                """)
                .params(of(rows.stream().map(VerdictRow::lead).toList())
                        .and(Columns.of(rows)
                                .with("definitions", VerdictRow::definition)
                                .with("versions", VerdictRow::version)
                                .with("verdicts", it -> it.verdict().id())
                                .with("points", VerdictRow::points)
                                .with("reachable", VerdictRow::reachable)
                                .with("fit", VerdictRow::fit)
                                .with("intent", VerdictRow::intent)
                                .with("results", VerdictRow::results)
                                .with("below", VerdictRow::below)
                                .with("since", VerdictRow::since)
                                .with("judged", VerdictRow::judgedAt)
                                .with("leadVersions", VerdictRow::leadVersion)
                                .with("captured", VerdictRow::capturedAt))
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    /** Notes that a lead was looked at and nothing is otherwise than it was: no index is touched. */
    void seen(UUID workspace, Collection<VerdictRow> rows) {
        jdbc.sql("""
                update verdict set judged_at = it.judged_at, lead_version = it.lead_version
                from unnest(:leads::uuid[], :judged::timestamptz[], :leadVersions::bigint[])
                    as it (lead_id, judged_at, lead_version)
                where verdict.workspace_id = :workspace and verdict.lead_id = it.lead_id
                """)
                .params(Columns.of(rows)
                        .with("leads", it -> it.lead().value())
                        .with("judged", VerdictRow::judgedAt)
                        .with("leadVersions", VerdictRow::leadVersion)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    void remove(UUID workspace, Collection<LeadId> leads) {
        jdbc.sql("delete from verdict where workspace_id = :workspace and lead_id = any(:leads::uuid[])")
                .params(of(leads).and("workspace", workspace).map())
                .update();
    }

    /** A lead, and when it changed last. */
    record Changed(LeadId lead, Instant at) {}

    /** Leads that changed and were not judged since, in the order of the changes. */
    List<Changed> changed(UUID workspace, Changed since, Collection<Stage> stages, int most) {
        return jdbc.sql("""
                select lead.lead_id, lead.changed_at from lead_change_view as lead
                left join verdict on verdict.workspace_id = lead.workspace_id and verdict.lead_id = lead.lead_id
                where lead.workspace_id = :workspace and (lead.changed_at, lead.lead_id) > (:since::timestamptz, :after::uuid)
                    and lead.stage = any(:stages::text[]) and (verdict.lead_version is null or verdict.lead_version <> lead.version)
                order by lead.changed_at, lead.lead_id limit :most
                """)
                .param("workspace", workspace)
                .param("since", since.at().toString())
                .param("after", since.lead().value().toString())
                .param("stages", stages.stream().map(Stage::id).toArray(String[]::new))
                .param("most", most)
                .query((row, _) ->
                        new Changed(new LeadId(row.getObject("lead_id", UUID.class)), time(row, "changed_at")))
                .list();
    }

    /** Those on lists, the leads captured last first. */
    List<VerdictRow> page(
            UUID workspace, Verdicts.Query query, Optional<LeadTerm> unknown, Optional<LeadId> after, int most) {
        var parameters = new HashMap<String, Object>();
        var sql = new StringBuilder("""
                select verdict.* from verdict
                join lead_change_view as lead on lead.workspace_id = :workspace and lead.lead_id = verdict.lead_id
                where verdict.workspace_id = :workspace
                """);
        if (query.counts() != null) {
            sql.append(" and verdict.counts = :counts");
            parameters.put("counts", query.counts().id());
        }
        if (query.overridden()) {
            sql.append(" and verdict.overridden is not null");
        }
        unknown.ifPresent(it -> {
            sql.append(" and ").append(it.sql());
            parameters.putAll(it.parameters());
        });
        after.ifPresent(it -> {
            sql.append("""
                     and (verdict.captured_at, verdict.lead_id) < (select captured_at, lead_id from verdict as last
                        where last.workspace_id = :workspace and last.lead_id = :after)
                    """);
            parameters.put("after", it.value());
        });
        return jdbc.sql(sql + " order by verdict.captured_at desc, verdict.lead_id desc limit :most")
                .params(parameters)
                .param("workspace", workspace)
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    /** Those that were judged and are on lists. */
    Map<Verdict, Long> counts(UUID workspace) {
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        jdbc.sql("""
                select counts, count(*) as leads from verdict
                join lead_change_view as lead on lead.workspace_id = :workspace and lead.lead_id = verdict.lead_id
                where verdict.workspace_id = :workspace group by counts
                """).param("workspace", workspace).query(row -> {
            counts.put(Verdict.of(row.getString("counts")).orElseThrow(), row.getLong("leads"));
        });
        return counts;
    }

    long overridden(UUID workspace) {
        return jdbc.sql("select count(*) from verdict where workspace_id = :workspace and overridden is not null")
                .param("workspace", workspace)
                .query(Long.class)
                .single();
    }

    /** A person's word; null takes it back. Returns whether there was a verdict to override. */
    boolean override(UUID workspace, LeadId lead, VerdictRow.@Nullable Instead it) {
        return 1
                == jdbc.sql("""
                        update verdict set overridden = :verdict::text, overridden_at = :at::timestamptz,
                            overridden_by = :by::uuid, override_reason = :reason::text,
                            counts = coalesce(:verdict::text, verdict)
                        where workspace_id = :workspace and lead_id = :lead
                        """)
                        .param("workspace", workspace)
                        .param("lead", lead.value())
                        .param("verdict", it == null ? null : it.verdict().id())
                        .param("at", it == null ? null : it.at().toString())
                        .param("by", it == null ? null : it.by().toString())
                        .param("reason", it == null ? null : it.reason())
                        .update();
    }

    /** Empties what somebody wrote; returns on how many leads. */
    int forgetReasons(UUID workspace, String[] leads) {
        return jdbc.sql("""
                update verdict set override_reason = '' where workspace_id = :workspace
                    and lead_id = any(:leads::uuid[]) and override_reason <> ''
                """).param("workspace", workspace).param("leads", leads).update();
    }

    static VerdictRow row(ResultSet row) throws SQLException {
        var below = row.getObject("below");
        return new VerdictRow(
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getObject("definition_id", UUID.class),
                row.getInt("version"),
                Verdict.of(row.getString("verdict")).orElseThrow(),
                row.getInt("points"),
                row.getInt("reachable"),
                row.getInt("fit"),
                row.getInt("intent"),
                row.getString("results"),
                below == null ? null : row.getInt("below"),
                time(row, "since"),
                time(row, "judged_at"),
                row.getLong("lead_version"),
                time(row, "captured_at"),
                overriding(row));
    }

    private static VerdictRow.@Nullable Instead overriding(ResultSet row) throws SQLException {
        var verdict = row.getString("overridden");
        return verdict == null
                ? null
                : new VerdictRow.Instead(
                        Verdict.of(verdict).orElseThrow(),
                        time(row, "overridden_at"),
                        row.getObject("overridden_by", UUID.class),
                        row.getString("override_reason"));
    }

    private static Columns<LeadId> of(Collection<LeadId> leads) {
        return Columns.of(leads).with("leads", LeadId::value);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
