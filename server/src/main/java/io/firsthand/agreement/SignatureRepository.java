package io.firsthand.agreement;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Function;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Signatures in the current workspace. */
@Repository
class SignatureRepository {

    private final JdbcClient jdbc;

    SignatureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID definition, Signature it) {
        sql("""
                insert into agreement_signature
                    (workspace_id, version_id, side, person_id, name, role, hash, signed_at)
                values (:workspace, :version, :side, :person, :name, :role, :hash, :at::timestamptz)
                """)
                .param("version", definition)
                .param("side", it.side().name())
                .param("person", it.person().value())
                .param("name", it.name())
                .param("role", it.role().name())
                .param("hash", it.hash())
                .param("at", it.at().toString())
                .update();
    }

    /** In the order they were made. */
    List<Signature> of(UUID definition) {
        return sql("""
                select side, person_id, name, role, hash, signed_at from agreement_signature
                where workspace_id = :workspace and version_id = :version order by signed_at, side
                """)
                .param("version", definition)
                .query((row, _) -> new Signature(
                        Function.valueOf(row.getString("side")),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("hash"),
                        row.getTimestamp("signed_at").toInstant()))
                .list();
    }

    void deleteOf(UUID definition) {
        sql("delete from agreement_signature where workspace_id = :workspace and version_id = :version")
                .param("version", definition)
                .update();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
