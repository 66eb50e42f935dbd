package io.firsthand.routing;

import io.firsthand.lead.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes how a workspace routes its leads. */
@Repository
class SettingRepository {

    private final JdbcClient jdbc;

    SettingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void setting(UUID workspace, boolean on, Optional<Target> catchAll) {
        jdbc.sql("""
                insert into routing_setting (workspace_id, is_on, catch_person, catch_group)
                values (:workspace, :on, :person, :group)
                on conflict (workspace_id) do update set is_on = excluded.is_on, catch_person = excluded.catch_person,
                    catch_group = excluded.catch_group
                """)
                .param("workspace", workspace)
                .param("on", on)
                .param("person", catchAll.map(RoutingSetupRepository::person).orElse(null))
                .param("group", catchAll.map(RoutingSetupRepository::group).orElse(null))
                .update();
    }

    /** A new one stands last. */
    void rule(UUID workspace, Rule rule) {
        jdbc.sql("""
                insert into routing_rule (workspace_id, id, place, name, condition, person_id, group_id, skills, is_on)
                values (:workspace, :id, (select coalesce(max(place), 0) + 1 from routing_rule
                    where workspace_id = :workspace), :name, :condition, :person, :group, :skills, :on)
                on conflict (workspace_id, id) do update set name = excluded.name, condition = excluded.condition,
                    person_id = excluded.person_id, group_id = excluded.group_id, skills = excluded.skills,
                    is_on = excluded.is_on
                """)
                .param("workspace", workspace)
                .param("id", rule.id())
                .param("name", rule.name())
                .param("condition", rule.condition())
                .param("person", RoutingSetupRepository.person(rule.target()))
                .param("group", RoutingSetupRepository.group(rule.target()))
                .param("skills", rule.skills().toArray(String[]::new))
                .param("on", rule.on())
                .update();
    }

    void order(UUID workspace, List<UUID> rules) {
        jdbc.sql("""
                update routing_rule as it set place = rule.place
                from unnest(:ids::uuid[], :places::integer[]) as rule (id, place)
                where it.workspace_id = :workspace and it.id = rule.id
                """)
                .params(Columns.of(IntStream.range(0, rules.size()).boxed().toList())
                        .with("ids", rules::get)
                        .with("places", it -> it)
                        .and("workspace", workspace)
                        .map())
                .update();
    }

    /** Takes it away, or puts it back. */
    boolean remove(UUID workspace, String kind, UUID id, @Nullable Instant at) {
        return 1
                == jdbc.sql("""
                        update routing_%s set removed_at = :at::timestamptz
                        where workspace_id = :workspace and id = :id and (removed_at is null) <> (:at::timestamptz is null)
                        """.formatted(kind))
                        .param("workspace", workspace)
                        .param("id", id)
                        .param("at", at == null ? null : at.toString())
                        .update();
    }

    void group(UUID workspace, Group group) {
        jdbc.sql("""
                insert into routing_group (workspace_id, id, name, hours) values (:workspace, :id, :name, :hours)
                on conflict (workspace_id, id) do update set name = excluded.name, hours = excluded.hours
                """)
                .param("workspace", workspace)
                .param("id", group.id())
                .param("name", group.name())
                .param("hours", group.hours().id())
                .update();
        jdbc.sql("delete from routing_member where workspace_id = :workspace and group_id = :id")
                .param("workspace", workspace)
                .param("id", group.id())
                .update();
        var members = group.members();
        jdbc.sql("""
                insert into routing_member (workspace_id, group_id, person_id, place, weight, credit, given)
                select :workspace, :id, * from unnest(:people::uuid[], :places::integer[], :weights::integer[],
                    :credits::bigint[], :givens::bigint[])
                """)
                .params(Columns.of(IntStream.range(0, members.size()).boxed().toList())
                        .with("people", it -> members.get(it).person())
                        .with("places", it -> it)
                        .with("weights", it -> members.get(it).weight())
                        .with("credits", it -> members.get(it).credit())
                        .with("givens", it -> members.get(it).given())
                        .and("workspace", workspace)
                        .and("id", group.id())
                        .map())
                .update();
    }
}
