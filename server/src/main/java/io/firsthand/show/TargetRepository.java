package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.CompanyName;
import io.firsthand.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Companies that shall be met at shows. */
@Repository
class TargetRepository {

    private final JdbcClient jdbc;

    TargetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds those that are new by name; what comes again replaces what was said, but not with nothing. */
    int write(UUID show, Collection<Target> some, Instant now) {
        return jdbc.sql("""
                insert into show_target as it (workspace_id, show_id, id, name, name_key, domain, note, owner_id, added_at)
                select :workspace, :show, given.*, :now::timestamptz
                from unnest(:ids::uuid[], :names::text[], :keys::text[], :domains::text[], :notes::text[],
                    :owners::uuid[]) as given
                on conflict (workspace_id, show_id, name_key) do update set
                    domain = coalesce(excluded.domain, it.domain), note = coalesce(excluded.note, it.note),
                    owner_id = coalesce(excluded.owner_id, it.owner_id), withdrawn_at = null
                """)
                .params(Columns.of(some)
                        .with("ids", Target::id)
                        .with("names", Target::name)
                        .with("keys", it -> CompanyName.normalised(it.name()))
                        .with("domains", Target::domain)
                        .with("notes", Target::note)
                        .with("owners", Target::owner)
                        .and("show", show)
                        .and("now", now.toString())
                        .and("workspace", CurrentWorkspace.get().value())
                        .map())
                .update();
    }

    boolean withdraw(UUID show, UUID id, boolean isWithdrawn, Instant now) {
        return sql("""
                        update show_target set withdrawn_at = case when :withdrawn then :now::timestamptz end
                        where workspace_id = :workspace and show_id = :show and id = :id
                        """, show)
                        .param("id", id)
                        .param("withdrawn", isWithdrawn)
                        .param("now", now.toString())
                        .update()
                > 0;
    }

    /** By name; which of our companies they are is not known yet. */
    List<Target> of(UUID show) {
        return sql("""
                select id, name, domain, note, owner_id from show_target
                where workspace_id = :workspace and show_id = :show and withdrawn_at is null order by name_key, id
                """, show).query((row, _) -> target(row)).list();
    }

    /** A lead of a show with the company it is of. */
    record Spoken(CompanyId company, LeadId lead, @Nullable PersonId person, Instant at) {}

    List<Spoken> spoken(UUID show, Collection<CompanyId> companies) {
        return jdbc.sql("""
                select company_id, lead_id, captured_by, captured_at from lead_event_view
                where workspace_id = :workspace and event_id = :show and company_id = any(:companies::uuid[])
                order by captured_at, lead_id
                """)
                .params(Columns.of(companies)
                        .with("companies", CompanyId::value)
                        .and("show", show)
                        .and("workspace", CurrentWorkspace.get().value())
                        .map())
                .query((row, _) -> new Spoken(
                        new CompanyId(row.getObject("company_id", UUID.class)),
                        new LeadId(row.getObject("lead_id", UUID.class)),
                        person(row, "captured_by"),
                        row.getObject("captured_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private StatementSpec sql(String sql, UUID show) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value()).param("show", show);
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("domain"),
                row.getString("note"),
                person(row, "owner_id"),
                null,
                List.of());
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
