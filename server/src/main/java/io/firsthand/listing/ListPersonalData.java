package io.firsthand.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.privacy.Marks;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.net.URLDecoder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saved views and changes of many leads that name somebody in what they search for. */
@Repository
class ListPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    ListPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Naming(UUID id, String name, String address) {

        boolean names(Marks marks) {
            return marks.in(name) || marks.in(decoded());
        }

        private String decoded() {
            try {
                return URLDecoder.decode(address, UTF_8);
            } catch (IllegalArgumentException _) {
                return address;
            }
        }
    }

    @Override
    public String heading() {
        return "listing.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return views(subject).stream()
                .<Map<String, Object>>map(it -> Map.of("view", it.name(), "address", it.address()))
                .toList();
    }

    /** A workspace has some hundred views at most. */
    private List<Naming> views(Subject subject) {
        return jdbc
                .sql("select id, name, address from saved_view where workspace_id = :workspace")
                .param("workspace", CurrentWorkspace.get().value())
                .query(ListPersonalData::naming)
                .list()
                .stream()
                .filter(it -> it.names(subject.marks()))
                .toList();
    }

    private List<Naming> bulks(Subject subject) {
        return jdbc
                .sql("""
                select id, value as name, coalesce(address, '') as address from bulk_change
                where workspace_id = :workspace
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .query(ListPersonalData::naming)
                .list()
                .stream()
                .filter(it -> it.names(subject.marks()))
                .toList();
    }

    private static Naming naming(ResultSet row, int number) throws SQLException {
        return new Naming(row.getObject("id", UUID.class), row.getString("name"), row.getString("address"));
    }

    @Override
    public Erased erase(Subject subject) {
        var views = views(subject);
        var bulks = bulks(subject);
        for (var it : views) {
            change(
                    "update list_habit set default_view = null where workspace_id = :workspace and default_view = :id",
                    it);
            change("delete from saved_view where workspace_id = :workspace and id = :id", it);
        }
        for (var it : bulks) {
            change(
                    "update bulk_change set value = '', address = null where workspace_id = :workspace and id = :id",
                    it);
        }
        return Erased.of(views.size() + bulks.size());
    }

    private void change(String sql, Naming it) {
        jdbc.sql(sql)
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", it.id())
                .update();
    }
}
