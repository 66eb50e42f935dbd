package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LoginRepository {

    private final JdbcClient jdbc;

    LoginRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Login login) {
        jdbc.sql("""
                insert into login (email, workspace_id, person_id, password_hash)
                values (:email, :workspace, :person, :hash)
                """)
                .param("email", login.email().value())
                .param("workspace", login.workspace().value())
                .param("person", login.person().value())
                .param("hash", login.passwordHash())
                .update();
    }

    /** In all workspaces of the installation: before the password is checked nobody knows which is meant. */
    List<Login> of(Email email) {
        return jdbc.sql("select * from login where email = :email order by workspace_id")
                .param("email", email.value())
                .query(LoginRepository::toLogin)
                .list();
    }

    Optional<Login> of(PersonId person) {
        return jdbc.sql("select * from login where workspace_id = :workspace and person_id = :person")
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .query(LoginRepository::toLogin)
                .optional();
    }

    void setHash(Login login, String hash) {
        jdbc.sql("update login set password_hash = :hash where email = :email and workspace_id = :workspace")
                .param("hash", hash)
                .param("email", login.email().value())
                .param("workspace", login.workspace().value())
                .update();
    }

    private static Login toLogin(ResultSet row, int rowNumber) throws SQLException {
        return new Login(
                new Email(row.getString("email")),
                new WorkspaceId(Column.uuid(row, "workspace_id")),
                new PersonId(Column.uuid(row, "person_id")),
                row.getString("password_hash"));
    }
}
