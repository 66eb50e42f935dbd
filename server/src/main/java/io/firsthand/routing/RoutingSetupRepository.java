package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Columns;
import io.firsthand.routing.Group.Hours;
import io.firsthand.routing.Group.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how a workspace routes its leads, and writes whose turn it was. */
@Repository
class RoutingSetupRepository {

    private final JdbcClient jdbc;

    RoutingSetupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else take turns in the workspace, or change how it routes, until the transaction ends. */
    void lock(UUID workspace) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", workspace + " routing")
                .query(_ -> {});
    }

    boolean isOn(UUID workspace) {
        return jdbc.sql("select is_on from routing_setting where workspace_id = :workspace")
                .param("workspace", workspace)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Setup setup(UUID workspace) {
        record Setting(boolean on, Optional<Target> catchAll) {}
        var setting = jdbc.sql("""
                select is_on, catch_person as person_id, catch_group as group_id from routing_setting
                where workspace_id = :workspace
                """)
                .param("workspace", workspace)
                .query((row, _) -> new Setting(row.getBoolean("is_on"), target(row)))
                .optional()
                .orElse(new Setting(false, Optional.empty()));
        return new Setup(setting.on(), rules(workspace), groups(workspace), setting.catchAll());
    }

    private List<Rule> rules(UUID workspace) {
        return jdbc.sql("""
                select * from routing_rule where workspace_id = :workspace and removed_at is null order by place, id
                """)
                .param("workspace", workspace)
                .query((row, _) -> new Rule(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("condition"),
                        target(row).orElseThrow(),
                        List.of((String[]) row.getArray("skills").getArray()),
                        row.getBoolean("is_on")))
                .list();
    }

    private List<Group> groups(UUID workspace) {
        var members = new HashMap<UUID, List<Member>>();
        jdbc.sql("select * from routing_member where workspace_id = :workspace order by group_id, place, person_id")
                .param("workspace", workspace)
                .query(row -> {
                    members.computeIfAbsent(row.getObject("group_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Member(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    row.getInt("weight"),
                                    row.getLong("credit"),
                                    row.getLong("given")));
                });
        return jdbc.sql("""
                select * from routing_group where workspace_id = :workspace and removed_at is null
                order by lower(name), id
                """)
                .param("workspace", workspace)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Group(
                            id,
                            row.getString("name"),
                            Hours.of(row.getString("hours")).orElse(Hours.PREFER),
                            members.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static Optional<Target> target(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var group = row.getObject("group_id", UUID.class);
        return person != null
                ? Optional.of(new Target.ToPerson(new PersonId(person)))
                : Optional.ofNullable(group).map(Target.ToGroup::new);
    }

    /** Writes down whose turn it was. */
    void turned(UUID workspace, List<Group> groups) {
        record Turn(UUID group, Member member) {}
        var turns = groups.stream()
                .flatMap(group -> group.members().stream().map(it -> new Turn(group.id(), it)))
                .toList();
        if (!turns.isEmpty()) {
            jdbc.sql("""
                    update routing_member as it set credit = turn.credit, given = turn.given
                    from unnest(:groups::uuid[], :people::uuid[], :credits::bigint[], :givens::bigint[])
                        as turn (group_id, person_id, credit, given)
                    where it.workspace_id = :workspace and it.group_id = turn.group_id
                        and it.person_id = turn.person_id
                    """)
                    .params(Columns.of(turns)
                            .with("groups", Turn::group)
                            .with("people", it -> it.member().person())
                            .with("credits", it -> it.member().credit())
                            .with("givens", it -> it.member().given())
                            .and("workspace", workspace)
                            .map())
                    .update();
        }
    }

    static @Nullable UUID person(Target target) {
        return target instanceof Target.ToPerson(var person) ? person.value() : null;
    }

    static @Nullable UUID group(Target target) {
        return target instanceof Target.ToGroup(var group) ? group : null;
    }
}
