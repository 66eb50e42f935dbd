package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.intake.Recalled.Meant;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the values of source, stage, owner and other columns were said to stand for, by the export they come in. */
@Repository
class MeaningMemory {

    private static final int MOST = 5_000;

    private final JdbcClient jdbc;

    MeaningMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Recalled of(Shape shape) {
        return Recalled.of(jdbc.sql("""
                        select field, value, meaning from import_meaning
                        where workspace_id = :workspace and scope = :scope order by changed_at desc limit :most
                        """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("scope", scope(shape))
                .param("most", MOST)
                .query((row, _) -> new Meant(row.getString("field"), row.getString("value"), row.getString("meaning")))
                .list());
    }

    void remember(Plan plan, Instant now) {
        var all = said(plan.values());
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into import_meaning (workspace_id, scope, field, value, meaning, changed_at)
                select distinct on (field, value) :workspace, :scope, field, value, meaning, :now
                from unnest(:fields::text[], :values::text[], :meanings::text[]) as it (field, value, meaning)
                on conflict (workspace_id, scope, field, value)
                do update set meaning = excluded.meaning, changed_at = excluded.changed_at
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("scope", scope(plan.shape()))
                .param("fields", column(all, Meant::field))
                .param("values", column(all, it -> Plan.plainValue(it.value())))
                .param("meanings", column(all, Meant::meaning))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static List<Meant> said(Values values) {
        var all = new ArrayList<Meant>();
        values.channels().forEach((value, it) -> all.add(new Meant(Field.CHANNEL.id(), value, it.id())));
        values.stages().forEach((value, it) -> all.add(new Meant(Field.STAGE.id(), value, it == null ? "" : it.id())));
        values.owners().forEach((value, it) -> all.add(new Meant(Field.OWNER.id(), value, it == null ? "" : it)));
        values.others()
                .forEach((field, meanings) ->
                        meanings.forEach((value, meaning) -> all.add(new Meant(field, value, meaning))));
        return all;
    }

    private static String scope(Shape shape) {
        var preset = shape.preset();
        return preset == null ? "" : preset;
    }

    private static String[] column(List<Meant> all, Function<Meant, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
