package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Who will come to a show, as organisers say. */
@Repository
class AttendeeRepository {

    private static final String SELECT = """
            select badge, name, company, title, email, phone from show_attendee
            where workspace_id = :workspace and show_id = :show
            """;

    private final JdbcClient jdbc;

    AttendeeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows were new, how many said something else than before. */
    record Written(int added, int changed) {}

    /** Adds those whose badge is new and updates the others; each badge may come once. */
    Written write(UUID show, Collection<Attendee> some, Instant now) {
        var fresh = jdbc.sql("""
                insert into show_attendee as it (workspace_id, show_id, badge, name, company, title, email, phone,
                    name_key, email_key, phone_digits, changed_at)
                select :workspace, :show, given.*, :now::timestamptz
                from unnest(:badges::text[], :names::text[], :companies::text[], :titles::text[], :emails::text[],
                    :phones::text[], :nameKeys::text[], :emailKeys::text[], :digits::text[]) as given
                on conflict (workspace_id, show_id, badge) do update set name = excluded.name,
                    company = excluded.company, title = excluded.title, email = excluded.email,
                    phone = excluded.phone, name_key = excluded.name_key, email_key = excluded.email_key,
                    phone_digits = excluded.phone_digits, changed_at = excluded.changed_at
                where (it.name, it.company, it.title, it.email, it.phone)
                    is distinct from (excluded.name, excluded.company, excluded.title, excluded.email, excluded.phone)
                returning xmax = 0 as added
                """)
                .params(Columns.of(some)
                        .with("badges", Attendee::badge)
                        .with("names", Attendee::name)
                        .with("companies", Attendee::company)
                        .with("titles", Attendee::title)
                        .with("emails", Attendee::email)
                        .with("phones", Attendee::phone)
                        .with("nameKeys", it -> PersonKeys.name(it.name()))
                        .with("emailKeys", it -> PersonKeys.email(it.email()))
                        .with("digits", it -> PersonKeys.phone(it.phone()))
                        .and("show", show)
                        .and("now", now.toString())
                        .and("workspace", CurrentWorkspace.get().value())
                        .map())
                .query(Boolean.class)
                .list();
        var added = (int) fresh.stream().filter(it -> it).count();
        return new Written(added, fresh.size() - added);
    }

    Optional<Attendee> find(UUID show, String badge) {
        return sql(SELECT + "and badge = :badge")
                .param("show", show)
                .param("badge", badge)
                .query((row, _) -> attendee(row))
                .optional();
    }

    /** In the order of their badges, behind the given one. */
    List<Attendee> page(UUID show, String after, int most) {
        return sql(SELECT + "and badge > :after order by badge limit :most")
                .param("show", show)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> attendee(row))
                .list();
    }

    /** How many there are, and when one was changed last. */
    record Extent(long count, Optional<Instant> changed) {}

    Extent extent(UUID show) {
        return sql("""
                select count(*) as count, max(changed_at) as changed from show_attendee
                where workspace_id = :workspace and show_id = :show
                """)
                .param("show", show)
                .query((row, _) -> new Extent(
                        row.getLong("count"),
                        Optional.ofNullable(row.getObject("changed", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    int deleteAll(UUID show) {
        return sql("delete from show_attendee where workspace_id = :workspace and show_id = :show")
                .param("show", show)
                .update();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }

    static Attendee attendee(ResultSet row) throws SQLException {
        return new Attendee(
                row.getString("badge"),
                row.getString("name"),
                row.getString("company"),
                row.getString("title"),
                row.getString("email"),
                row.getString("phone"));
    }
}
