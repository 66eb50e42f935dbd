package io.firsthand.identity;

import static java.util.stream.Collectors.joining;

import io.firsthand.database.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-ins that wait for the choice of a workspace. */
@Repository
class ChoiceRepository {

    private final JdbcClient jdbc;

    ChoiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Key.Secret choice, Email email, List<WorkspaceId> workspaces, Instant expiresAt) {
        jdbc.sql("""
                insert into workspace_choice (secret_hash, email, workspaces, expires_at)
                values (:hash, :email, string_to_array(:workspaces, ',')::uuid[], :expiresAt)
                """)
                .param("hash", choice.hash())
                .param("email", email.value())
                .param(
                        "workspaces",
                        workspaces.stream().map(it -> it.value().toString()).collect(joining(",")))
                .param("expiresAt", Column.of(expiresAt))
                .update();
    }

    /** Whose choice it is, if this workspace was among those offered; clears away what has expired. */
    Optional<Email> take(Key.Secret choice, WorkspaceId workspace, Instant now) {
        jdbc.sql("delete from workspace_choice where expires_at <= :now")
                .param("now", Column.of(now))
                .update();
        return jdbc.sql("""
                delete from workspace_choice where secret_hash = :hash and :workspace = any(workspaces) returning email
                """)
                .param("hash", choice.hash())
                .param("workspace", workspace.value())
                .query((row, _) -> new Email(row.getString("email")))
                .optional();
    }
}
