package io.firsthand.field;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The index of what leads have in fields; the values themselves stand with the leads. */
@Repository
class CustomValueRepository {

    /** One value of one lead. */
    record Row(UUID lead, int field, FieldKey key) {}

    private final JdbcClient jdbc;

    CustomValueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what is not there yet; of two values of one field of a lead the first stays. */
    void insert(UUID workspace, List<Row> rows) {
        write(workspace, rows, "do nothing");
    }

    void put(UUID workspace, List<Row> rows) {
        write(workspace, rows, "do update set text = excluded.text, number = excluded.number");
    }

    private void write(UUID workspace, List<Row> rows, String otherwise) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into custom_value (workspace_id, lead_id, field, text, number)
                select :workspace, it.*
                from unnest(:leads::uuid[], :fields::int[], :texts::text[], :numbers::float8[]) as it
                on conflict (workspace_id, lead_id, field)
                """ + otherwise)
                .param("workspace", workspace)
                .param("leads", column(rows, Row::lead))
                .param("fields", column(rows, Row::field))
                .param("texts", column(rows, it -> it.key().text()))
                .param("numbers", column(rows, it -> it.key().number()))
                .update();
    }

    void delete(UUID workspace, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                delete from custom_value using unnest(:leads::uuid[], :fields::int[]) as it (lead_id, field)
                where workspace_id = :workspace and custom_value.lead_id = it.lead_id and custom_value.field = it.field
                """)
                .param("workspace", workspace)
                .param("leads", column(rows, Row::lead))
                .param("fields", column(rows, Row::field))
                .update();
    }

    void forget(UUID workspace, Collection<UUID> leads) {
        jdbc.sql("delete from custom_value where workspace_id = :workspace and lead_id = any(:leads::uuid[])")
                .param("workspace", workspace)
                .param("leads", leads.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Leads that have something in the field, after the given one. */
    List<UUID> leads(UUID workspace, int field, UUID after, int limit) {
        return jdbc.sql("""
                select lead_id from custom_value
                where workspace_id = :workspace and lead_id > :after and field = :field order by lead_id limit :limit
                """)
                .param("workspace", workspace)
                .param("field", field)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static String[] column(List<Row> rows, Function<Row, Object> value) {
        return rows.stream().map(it -> value.apply(it).toString()).toArray(String[]::new);
    }
}
