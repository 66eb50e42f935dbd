package io.firsthand.buying;

import io.firsthand.lead.Columns;
import io.firsthand.lead.CompanyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each company was when it was last worked out, and up to which change of leads that was done. */
@Repository
class KeptRepository {

    private final JdbcClient jdbc;

    KeptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change of a lead. */
    record Changed(UUID lead, Instant at) {}

    /**
     * A company as it was worked out.
     *
     * @param askedAt when somebody asked for something last
     * @param wakingSince null while it is not waking
     * @param toldAt when its owners were last told that it wakes
     */
    record Kept(
            CompanyId company,
            Intensity intensity,
            String progress,
            @Nullable LocalDate decidingOn,
            @Nullable Instant askedAt,
            @Nullable Instant wakingSince,
            @Nullable Instant toldAt) {}

    Changed mark(UUID workspace) {
        return jdbc.sql("select seen_lead, seen_until from buying_mark where workspace_id = :workspace")
                .param("workspace", workspace)
                .query((row, _) -> new Changed(
                        row.getObject("seen_lead", UUID.class),
                        row.getObject("seen_until", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(new Changed(new UUID(0, 0), Instant.EPOCH));
    }

    void mark(UUID workspace, Changed seen) {
        jdbc.sql("""
                insert into buying_mark (workspace_id, seen_until, seen_lead) values (:workspace, :at::timestamptz, :lead)
                on conflict (workspace_id) do update set seen_until = excluded.seen_until, seen_lead = excluded.seen_lead
                """)
                .param("workspace", workspace)
                .param("at", seen.at().toString())
                .param("lead", seen.lead())
                .update();
    }

    /** In the order of the changes; what an open transaction changed cannot be seen yet, so nothing later is looked at. */
    List<Changed> changed(UUID workspace, Changed since, Instant now, int most) {
        return jdbc.sql("""
                select lead_id, changed_at from lead_change_view
                where workspace_id = :workspace and (changed_at, lead_id) > (:since::timestamptz, :after)
                    and changed_at <= :now::timestamptz - interval '2 seconds' - (select clock_timestamp() - min(xact_start)
                        from pg_stat_activity where datname = current_database())
                order by changed_at, lead_id limit :most
                """)
                .param("workspace", workspace)
                .param("since", since.at().toString())
                .param("after", since.lead())
                .param("now", now.toString())
                .param("most", most)
                .query((row, _) -> new Changed(
                        row.getObject("lead_id", UUID.class),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Map<CompanyId, Kept> of(UUID workspace, Collection<CompanyId> companies) {
        var kept = new HashMap<CompanyId, Kept>();
        jdbc.sql("""
                select * from buying_company where workspace_id = :workspace and company_id = any(:companies::uuid[])
                """)
                .params(Columns.of(companies)
                        .with("companies", CompanyId::value)
                        .and("workspace", workspace)
                        .map())
                .query(row -> {
                    var waking = row.getObject("waking_since", OffsetDateTime.class);
                    var asked = row.getObject("asked_at", OffsetDateTime.class);
                    var told = row.getObject("told_at", OffsetDateTime.class);
                    var company = new CompanyId(row.getObject("company_id", UUID.class));
                    kept.put(
                            company,
                            new Kept(
                                    company,
                                    new Intensity(
                                            row.getDouble("intensity"),
                                            row.getObject("as_of", OffsetDateTime.class)
                                                    .toInstant()),
                                    row.getString("progress"),
                                    row.getObject("deciding_on", LocalDate.class),
                                    asked == null ? null : asked.toInstant(),
                                    waking == null ? null : waking.toInstant(),
                                    told == null ? null : told.toInstant()));
                });
        return kept;
    }

    void keep(UUID workspace, Collection<Kept> some) {
        jdbc.sql("""
                insert into buying_company (workspace_id, company_id, intensity, as_of, progress, deciding_on, asked_at,
                    waking_since, told_at)
                select :workspace, company, intensity, as_of, progress, deciding_on, asked_at, waking_since, told_at
                from unnest(:companies::uuid[], :intensities::double precision[], :ats::timestamptz[], :progresses::text[],
                    :days::date[], :asked::timestamptz[], :wakings::timestamptz[], :tolds::timestamptz[])
                    as it (company, intensity, as_of, progress, deciding_on, asked_at, waking_since, told_at)
                on conflict (workspace_id, company_id) do update set intensity = excluded.intensity,
                    as_of = excluded.as_of, progress = excluded.progress, deciding_on = excluded.deciding_on,
                    asked_at = excluded.asked_at, waking_since = excluded.waking_since, told_at = excluded.told_at
                """)
                .params(Columns.of(some)
                        .with("companies", it -> it.company().value())
                        .with("intensities", it -> it.intensity().value())
                        .with("ats", it -> it.intensity().asOf())
                        .with("progresses", Kept::progress)
                        .with("days", Kept::decidingOn)
                        .with("asked", Kept::askedAt)
                        .with("wakings", Kept::wakingSince)
                        .with("tolds", Kept::toldAt)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    /** Those that were waking or deciding, which time alone may change. */
    List<CompanyId> restless(UUID workspace, Instant before, int most) {
        return jdbc.sql("""
                select company_id from buying_company
                where workspace_id = :workspace and as_of < :before::timestamptz and progress <> 'no_sign'
                order by as_of, company_id limit :most
                """)
                .param("workspace", workspace)
                .param("before", before.toString())
                .param("most", most)
                .query((row, _) -> new CompanyId(row.getObject("company_id", UUID.class)))
                .list();
    }

    Collection<CompanyId> companies(UUID workspace, Collection<Changed> changed) {
        return jdbc.sql("""
                select distinct company_id from lead_at_company_view
                where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """)
                .params(Columns.of(changed)
                        .with("leads", Changed::lead)
                        .and("workspace", workspace)
                        .map())
                .query((row, _) -> new CompanyId(row.getObject("company_id", UUID.class)))
                .list();
    }
}
