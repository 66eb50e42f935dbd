package io.firsthand.hook;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.database.WorkspaceId;
import io.firsthand.lead.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class HookRepository {

    private final JdbcClient jdbc;

    HookRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hook> all() {
        return sql("select * from hook where workspace_id = :workspace order by lower(name), id")
                .query(HookRepository::hook)
                .list();
    }

    Optional<Hook> find(UUID id) {
        return sql("select * from hook where workspace_id = :workspace and id = :id")
                .param("id", id)
                .query(HookRepository::hook)
                .optional();
    }

    Optional<Hook> find(long publicNumber) {
        return sql("select * from hook where workspace_id = :workspace and public_number = :number")
                .param("number", publicNumber)
                .query(HookRepository::hook)
                .optional();
    }

    void insert(Hook hook, UUID by) {
        bound(hook, sql("""
                insert into hook (workspace_id, id, public_number, name, is_open, scheme, header, channel, campaign,
                    mapping, created_at, created_by)
                values (:workspace, :id, :number, :name, true, :scheme, :header, :channel, :campaign,
                    :mapping::jsonb, :at, :by)
                """))
                .param("number", hook.publicId().number())
                .param("mapping", Payloads.write(hook.mapping()))
                .param("at", Timestamp.from(hook.createdAt()))
                .param("by", by)
                .update();
    }

    void update(Hook hook) {
        bound(hook, sql("""
                update hook set name = :name, scheme = :scheme, header = :header, channel = :channel,
                    campaign = :campaign
                where workspace_id = :workspace and id = :id
                """)).update();
    }

    boolean map(UUID id, Mapping mapping) {
        return 1
                == sql("update hook set mapping = :mapping::jsonb where workspace_id = :workspace and id = :id")
                        .param("id", id)
                        .param("mapping", Payloads.write(mapping))
                        .update();
    }

    boolean open(UUID id, boolean open) {
        return 1
                == sql("update hook set is_open = :open where workspace_id = :workspace and id = :id")
                        .param("id", id)
                        .param("open", open)
                        .update();
    }

    private static StatementSpec bound(Hook hook, StatementSpec sql) {
        return sql.param("id", hook.id())
                .param("name", hook.name())
                .param("scheme", hook.scheme().name())
                .param("header", hook.header())
                .param("channel", hook.channel().id())
                .param("campaign", hook.campaign());
    }

    private static Hook hook(ResultSet row, int number) throws SQLException {
        return new Hook(
                row.getObject("id", UUID.class),
                new PublicId(new WorkspaceId(row.getObject("workspace_id", UUID.class)), row.getLong("public_number")),
                row.getString("name"),
                row.getBoolean("is_open"),
                Scheme.valueOf(row.getString("scheme")),
                row.getString("header"),
                Channel.of(row.getString("channel")).orElse(Channel.UNKNOWN),
                row.getString("campaign"),
                Payloads.mapping(row.getString("mapping")),
                row.getTimestamp("created_at").toInstant());
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
