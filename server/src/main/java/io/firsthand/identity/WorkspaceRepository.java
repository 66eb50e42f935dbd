package io.firsthand.identity;

import io.firsthand.database.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkspaceRepository {

    private final JdbcClient jdbc;

    WorkspaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Workspace workspace) {
        jdbc.sql("insert into workspace (id, name, created_at, region) values (:id, :name, :createdAt, :region)")
                .param("id", workspace.id().value())
                .param("name", workspace.name())
                .param("createdAt", Column.of(workspace.createdAt()))
                .param("region", workspace.region().orElse(null))
                .update();
    }

    void update(WorkspaceId id, String name, String region) {
        jdbc.sql("update workspace set name = :name, region = :region where id = :id")
                .param("name", name)
                .param("region", region)
                .param("id", id.value())
                .update();
    }

    List<Workspace> all() {
        return jdbc.sql("select * from workspace order by created_at, id")
                .query(WorkspaceRepository::toWorkspace)
                .list();
    }

    Optional<Workspace> find(WorkspaceId id) {
        return jdbc.sql("select * from workspace where id = :id")
                .param("id", id.value())
                .query(WorkspaceRepository::toWorkspace)
                .optional();
    }

    /** Makes everybody else who would create the first workspace wait for the end of this transaction. */
    void lock() {
        jdbc.sql("lock table workspace in share row exclusive mode").update();
    }

    private static Workspace toWorkspace(ResultSet row, int rowNumber) throws SQLException {
        return new Workspace(
                new WorkspaceId(Column.uuid(row, "id")),
                row.getString("name"),
                Column.instant(row, "created_at"),
                Optional.ofNullable(row.getString("region")));
    }
}
