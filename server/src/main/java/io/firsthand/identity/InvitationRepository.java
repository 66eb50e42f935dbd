package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationRepository {

    private final JdbcClient jdbc;

    InvitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Invitation invitation, Key.Secret secret) {
        jdbc.sql("""
                insert into invitation (workspace_id, id, secret_hash, email, name, function, role, invited_by, created_at, expires_at)
                values (:workspace, :id, :hash, :email, :name, :function, :role, :invitedBy, :createdAt, :expiresAt)
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", invitation.id())
                .param("hash", secret.hash())
                .param("email", invitation.person().email().value())
                .param("name", invitation.person().name())
                .param("function", invitation.person().function().name())
                .param("role", invitation.person().role().name())
                .param("invitedBy", invitation.invitedBy().value())
                .param("createdAt", Column.of(invitation.createdAt()))
                .param("expiresAt", Column.of(invitation.expiresAt()))
                .update();
    }

    List<Invitation> open(Instant now) {
        return jdbc.sql("""
                select * from invitation
                where workspace_id = :workspace and ended_at is null and expires_at > :now
                order by id desc
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("now", Column.of(now))
                .query(InvitationRepository::toInvitation)
                .list();
    }

    Optional<Invitation> find(Key.Secret secret, Instant now) {
        return jdbc.sql("""
                select * from invitation
                where workspace_id = :workspace and secret_hash = :hash and ended_at is null and expires_at > :now
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("hash", secret.hash())
                .param("now", Column.of(now))
                .query(InvitationRepository::toInvitation)
                .optional();
    }

    /** Returns false, and changes nothing, if it had ended before. */
    boolean end(UUID id, Instant now) {
        return 1
                == jdbc.sql("""
                update invitation set ended_at = :now
                where workspace_id = :workspace and id = :id and ended_at is null
                """)
                        .param("now", Column.of(now))
                        .param("workspace", CurrentWorkspace.get().value())
                        .param("id", id)
                        .update();
    }

    void end(Email email, Instant now) {
        jdbc.sql("""
                update invitation set ended_at = :now
                where workspace_id = :workspace and email = :email and ended_at is null
                """)
                .param("now", Column.of(now))
                .param("workspace", CurrentWorkspace.get().value())
                .param("email", email.value())
                .update();
    }

    private static Invitation toInvitation(ResultSet row, int rowNumber) throws SQLException {
        return new Invitation(
                Column.uuid(row, "id"),
                new NewPerson(
                        new Email(row.getString("email")),
                        row.getString("name"),
                        Function.valueOf(row.getString("function")),
                        Role.valueOf(row.getString("role"))),
                new PersonId(Column.uuid(row, "invited_by")),
                Column.instant(row, "created_at"),
                Column.instant(row, "expires_at"));
    }
}
