package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Shows of the current workspace. */
@Repository
class ShowRepository {

    private static final String SELECT = """
            select id, version, name, venue, halls, booth, latitude_e6, longitude_e6, radius_metres, zone, from_day,
                to_day, notes, products, tags, public_number, withdrawn_at
            from show where workspace_id = :workspace
            """;

    private final JdbcClient jdbc;

    ShowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Show it, UUID by, Instant now) {
        written(it, """
                insert into show (workspace_id, id, version, name, venue, halls, booth, latitude_e6, longitude_e6,
                    radius_metres, zone, from_day, to_day, notes, products, tags, created_by, created_at, changed_at)
                values (:workspace, :id, 1, :name, :venue, :halls, :booth, :latitude::bigint, :longitude::bigint,
                    :radius::int, :zone, :from, :to, :notes, :products::text[], :tags::text[], :by, :now::timestamptz,
                    :now::timestamptz)
                """, now).param("by", by).update();
    }

    void update(Show it, Instant now) {
        written(it, """
                update show set version = version + 1, name = :name, venue = :venue, halls = :halls, booth = :booth,
                    latitude_e6 = :latitude::bigint, longitude_e6 = :longitude::bigint, radius_metres = :radius::int,
                    zone = :zone, from_day = :from, to_day = :to, notes = :notes, products = :products::text[],
                    tags = :tags::text[], public_number = :number::bigint, changed_at = :now::timestamptz,
                    withdrawn_at = case when :withdrawn then coalesce(withdrawn_at, :now::timestamptz) end
                where workspace_id = :workspace and id = :id
                """, now)
                .param("number", it.publicNumber())
                .param("withdrawn", it.withdrawn())
                .update();
    }

    private StatementSpec written(Show it, String sql, Instant now) {
        var place = it.venue().place();
        return sql(sql).param("id", it.id())
                .param("name", it.name())
                .param("venue", it.venue().name())
                .param("halls", it.venue().halls())
                .param("booth", it.venue().booth())
                .param("latitude", place == null ? null : place.latitudeE6())
                .param("longitude", place == null ? null : place.longitudeE6())
                .param("radius", place == null ? null : place.radiusMetres())
                .param("zone", it.zone().getId())
                .param("from", it.from())
                .param("to", it.to())
                .param("notes", it.notes())
                .param("products", it.products().toArray(String[]::new))
                .param("tags", it.tags().toArray(String[]::new))
                .param("now", now.toString());
    }

    Optional<Show> find(UUID id) {
        return sql(SELECT + "and id = :id")
                .param("id", id)
                .query((row, _) -> show(row))
                .optional();
    }

    /** Lets nobody else change it until the transaction ends. */
    Optional<Show> lock(UUID id) {
        return sql(SELECT + "and id = :id for update")
                .param("id", id)
                .query((row, _) -> show(row))
                .optional();
    }

    Optional<Show> ofPublicNumber(long number) {
        return sql(SELECT + "and public_number = :number and withdrawn_at is null")
                .param("number", number)
                .query((row, _) -> show(row))
                .optional();
    }

    /** Those of which some day lies between the two, the earliest first. */
    List<Show> between(LocalDate from, LocalDate to, int most) {
        return sql(SELECT + """
                and withdrawn_at is null and from_day between :earliest and :to and to_day >= :from
                order by from_day, id limit :most
                """)
                .param("earliest", from.minusDays(ShowRules.MOST_DAYS))
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, _) -> show(row))
                .list();
    }

    /** The latest first, behind the given one. */
    List<Show> page(LocalDate before, UUID beforeId, int most) {
        return sql(SELECT + """
                and withdrawn_at is null and (from_day, id) < (:before, :id)
                order by from_day desc, id desc limit :most
                """)
                .param("before", before)
                .param("id", beforeId)
                .param("most", most)
                .query((row, _) -> show(row))
                .list();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }

    private static Show show(ResultSet row) throws SQLException {
        return new Show(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                new Venue(row.getString("venue"), row.getString("halls"), row.getString("booth"), place(row)),
                ZoneId.of(row.getString("zone")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("notes"),
                List.of((String[]) row.getArray("products").getArray()),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getObject("public_number", Long.class),
                row.getObject("withdrawn_at") != null);
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        var radius = row.getObject("radius_metres", Integer.class);
        return radius == null ? null : new Place(row.getLong("latitude_e6"), row.getLong("longitude_e6"), radius);
    }
}
