package io.firsthand.listing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People whom somebody searched for by name, and kept the search as a view or changed what it found. */
@Repository
class SearchedPeople implements PersonalData {

    private final JdbcClient jdbc;

    SearchedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "listing.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return views(subject).stream()
                .map(it -> Map.<String, Object>of("view", it.name(), "list", it.address()))
                .toList();
    }

    private record Searched(UUID id, String name, String address) {

        boolean isAbout(Subject subject) {
            var text = name + "\n" + URLDecoder.decode(address, StandardCharsets.UTF_8);
            return subject.marks().in(text);
        }
    }

    private List<Searched> views(Subject subject) {
        return searched("select id, name, address from saved_view where workspace_id = :workspace", subject);
    }

    private List<Searched> searched(String sql, Subject subject) {
        return jdbc
                .sql(sql)
                .param("workspace", CurrentWorkspace.get().value())
                .query((row, _) ->
                        new Searched(row.getObject("id", UUID.class), row.getString("name"), row.getString("address")))
                .list()
                .stream()
                .filter(it -> it.isAbout(subject))
                .toList();
    }

    @Override
    public Erased erase(Subject subject) {
        var views = views(subject);
        var bulks = new ArrayList<>(searched("""
                select id, value as name, coalesce(address, '') || '&' || back as address from bulk_change
                where workspace_id = :workspace
                """, subject));
        run("delete from saved_view where workspace_id = :workspace and id = any(:ids::uuid[])", views);
        run("""
                update bulk_change set address = null, back = '/leads',
                    value = case kind when 'tags' then left(value, 1) when 'withdraw' then '' else value end,
                    state = case when state in ('gathering', 'working') then 'failed' else state end
                where workspace_id = :workspace and id = any(:ids::uuid[])
                """, bulks);
        return Erased.of(views.size() + bulks.size());
    }

    private void run(String sql, List<Searched> some) {
        jdbc.sql(sql)
                .param("workspace", CurrentWorkspace.get().value())
                .param("ids", some.stream().map(it -> it.id().toString()).toArray(String[]::new))
                .update();
    }
}
