package io.firsthand.field;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomFieldRepository {

    private final JdbcClient jdbc;

    CustomFieldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CustomField> all(UUID workspace) {
        return jdbc.sql("select * from custom_field where workspace_id = :workspace order by lower(label), number")
                .param("workspace", workspace)
                .query((row, _) -> field(row))
                .list();
    }

    Optional<CustomField> find(UUID workspace, UUID id) {
        return jdbc.sql("select * from custom_field where workspace_id = :workspace and id = :id")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, _) -> field(row))
                .optional();
    }

    /** Lets nobody else define fields until the transaction ends. */
    void lock(UUID workspace) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", workspace + " custom_field")
                .query(row -> {});
    }

    void insert(UUID workspace, Collection<CustomField> fields, Instant now) {
        for (var field : fields) {
            jdbc.sql("""
                    insert into custom_field (workspace_id, id, number, name, plain_name, label, type, created_at)
                    values (:workspace, :id, :number, :name, :plain, :label, :type, :now)
                    """)
                    .param("workspace", workspace)
                    .param("id", field.id())
                    .param("number", field.number())
                    .param("name", field.name())
                    .param("plain", CustomField.plain(field.name()))
                    .param("label", field.label())
                    .param("type", field.type().id())
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    void update(UUID workspace, CustomField field, Instant now) {
        jdbc.sql("""
                update custom_field set label = :label, type = :type,
                    retired_at = case when :retired then coalesce(retired_at, :now) end
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace)
                .param("id", field.id())
                .param("label", field.label())
                .param("type", field.type().id())
                .param("retired", field.retired())
                .param("now", Timestamp.from(now))
                .update();
    }

    void addChoices(UUID workspace, UUID id, Collection<String> more, int most) {
        jdbc.sql("""
                update custom_field set choices = (
                    select array_agg(distinct it) from (
                        select unnest(choices || :more::text[]) as it limit :most) as met)
                where workspace_id = :workspace and id = :id and cardinality(choices) < :most
                """)
                .param("workspace", workspace)
                .param("id", id)
                .param("more", more.toArray(String[]::new))
                .param("most", most)
                .update();
    }

    private static CustomField field(ResultSet row) throws SQLException {
        return new CustomField(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("name"),
                row.getString("label"),
                FieldType.of(row.getString("type")).orElse(FieldType.TEXT),
                strings(row.getArray("choices")),
                row.getObject("retired_at") != null);
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
