package io.firsthand.listing;

import io.firsthand.identity.Function;
import io.firsthand.identity.PersonId;
import io.firsthand.listing.SavedView.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SavedViewRepository {

    private final JdbcClient jdbc;

    SavedViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> seenBy(UUID workspace, PersonId person, Function function) {
        return jdbc.sql("""
                select id, name, owner_id, audience, team, address from saved_view
                where workspace_id = :workspace and removed_at is null
                    and (owner_id = :person or audience = 'everyone' or (audience = 'team' and team = :team))
                order by owner_id <> :person, lower(name), id limit 200
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .param("team", function.name())
                .query((row, _) -> view(row))
                .list();
    }

    private static SavedView view(ResultSet row) throws SQLException {
        var team = row.getString("team");
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new PersonId(row.getObject("owner_id", UUID.class)),
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                team == null ? null : Function.valueOf(team),
                row.getString("address"));
    }

    int count(UUID workspace, PersonId owner) {
        return jdbc.sql("""
                select count(*) from saved_view
                where workspace_id = :workspace and owner_id = :owner and removed_at is null
                """)
                .param("workspace", workspace)
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
    }

    void insert(UUID workspace, SavedView view, Instant now) {
        jdbc.sql("""
                insert into saved_view (workspace_id, id, name, owner_id, audience, team, address, created_at, changed_at)
                values (:workspace, :id, :name, :owner, :audience, :team, :address, :now::timestamptz, :now::timestamptz)
                """)
                .param("workspace", workspace)
                .param("id", view.id())
                .param("name", view.name())
                .param("owner", view.owner().value())
                .param("audience", view.audience().id())
                .param("team", nameOf(view.team()))
                .param("address", view.address())
                .param("now", now.toString())
                .update();
    }

    void update(UUID workspace, SavedView view, Instant now) {
        jdbc.sql("""
                update saved_view set name = :name, audience = :audience, team = :team, address = :address,
                    changed_at = :now::timestamptz
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", view.id())
                .param("name", view.name())
                .param("audience", view.audience().id())
                .param("team", nameOf(view.team()))
                .param("address", view.address())
                .param("now", now.toString())
                .update();
    }

    private static @Nullable String nameOf(@Nullable Function team) {
        return team == null ? null : team.name();
    }

    void remove(UUID workspace, UUID id, Instant now) {
        jdbc.sql("""
                update saved_view set removed_at = :now::timestamptz where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("now", now.toString())
                .update();
    }

    boolean restore(UUID workspace, UUID id, PersonId owner) {
        return 1
                == jdbc.sql("""
                update saved_view set removed_at = null
                where workspace_id = :workspace and id = :id and owner_id = :owner
                """)
                        .param("workspace", workspace)
                        .param("id", id)
                        .param("owner", owner.value())
                        .update();
    }

    SavedViews.Habit habit(UUID workspace, PersonId person) {
        return jdbc.sql("""
                select default_view, columns from list_habit where workspace_id = :workspace and person_id = :person
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .query((row, _) ->
                        new SavedViews.Habit(row.getObject("default_view", UUID.class), row.getString("columns")))
                .optional()
                .orElseGet(() -> new SavedViews.Habit(null, null));
    }

    void prefer(UUID workspace, PersonId person, @Nullable UUID view) {
        jdbc.sql("""
                insert into list_habit (workspace_id, person_id, default_view) values (:workspace, :person, :view::uuid)
                on conflict (workspace_id, person_id) do update set default_view = excluded.default_view
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .param("view", view == null ? null : view.toString())
                .update();
    }

    void rememberColumns(UUID workspace, PersonId person, String columns) {
        jdbc.sql("""
                insert into list_habit (workspace_id, person_id, columns) values (:workspace, :person, :columns)
                on conflict (workspace_id, person_id) do update set columns = excluded.columns
                """)
                .param("workspace", workspace)
                .param("person", person.value())
                .param("columns", columns)
                .update();
    }
}
