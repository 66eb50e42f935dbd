package io.firsthand.agreement;

import io.firsthand.agreement.Definition.By;
import io.firsthand.database.CurrentWorkspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Comments and objections in the current workspace. */
@Repository
class RemarkRepository {

    private static final String SELECT = """
            select id, version_id, kind, line, text, said_by, said_at, hash, resolution, resolved_by, resolved_at
            from agreement_remark where workspace_id = :workspace
            """;

    private final JdbcClient jdbc;

    RemarkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Remark it) {
        sql("""
                insert into agreement_remark (workspace_id, id, version_id, kind, line, text, said_by, said_at, hash)
                values (:workspace, :id, :version, :kind, :line, :text, :by, :at::timestamptz, :hash)
                """)
                .param("id", it.id())
                .param("version", it.definition())
                .param("kind", it.kind().id())
                .param("line", it.line())
                .param("text", it.text())
                .param("by", it.said().actor())
                .param("at", it.said().at().toString())
                .param("hash", it.hash())
                .update();
    }

    void resolve(UUID id, String how, By by) {
        sql("""
                update agreement_remark
                set resolution = :how, resolved_by = :by, resolved_at = :at::timestamptz
                where workspace_id = :workspace and id = :id
                """)
                .param("id", id)
                .param("how", how)
                .param("by", by.actor())
                .param("at", by.at().toString())
                .update();
    }

    /** In the order they were said. */
    List<Remark> of(UUID definition) {
        return sql(SELECT + "and version_id = :version order by said_at, id")
                .param("version", definition)
                .query((row, _) -> remark(row))
                .list();
    }

    Optional<Remark> find(UUID definition, UUID id) {
        return sql(SELECT + "and version_id = :version and id = :id")
                .param("version", definition)
                .param("id", id)
                .query((row, _) -> remark(row))
                .optional();
    }

    int count(UUID definition) {
        return sql("select count(*) from agreement_remark where workspace_id = :workspace and version_id = :version")
                .param("version", definition)
                .query(Integer.class)
                .single();
    }

    /** How many objections are open on each of these; those with none are left out. */
    Map<UUID, Integer> open(Collection<UUID> definitions) {
        var open = new HashMap<UUID, Integer>();
        sql("""
                select version_id, count(*)::int as number from agreement_remark
                where workspace_id = :workspace and version_id = any(:versions::uuid[])
                    and kind = 'objection' and resolved_at is null
                group by version_id
                """)
                .param("versions", definitions.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    open.put(row.getObject("version_id", UUID.class), row.getInt("number"));
                });
        return open;
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }

    private static Remark remark(ResultSet row) throws SQLException {
        return new Remark(
                row.getObject("id", UUID.class),
                row.getObject("version_id", UUID.class),
                Remark.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("line"),
                row.getString("text"),
                new By(
                        row.getObject("said_by", UUID.class),
                        row.getTimestamp("said_at").toInstant()),
                row.getString("hash"),
                resolution(row));
    }

    private static Remark.@Nullable Resolution resolution(ResultSet row) throws SQLException {
        var at = row.getTimestamp("resolved_at");
        return at == null
                ? null
                : new Remark.Resolution(
                        row.getString("resolution"), new By(row.getObject("resolved_by", UUID.class), at.toInstant()));
    }
}
