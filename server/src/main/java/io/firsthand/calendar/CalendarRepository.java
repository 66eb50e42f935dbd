package io.firsthand.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.firsthand.identity.Function;
import io.firsthand.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calendars and whose they are. */
@Repository
class CalendarRepository {

    private final JdbcClient jdbc;

    CalendarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, those that were taken away left out. */
    List<WorkCalendar> all(UUID workspace) {
        return found(
                workspace,
                jdbc.sql("""
                select id, version, name, zone, hours from business_calendar
                where workspace_id = :workspace and removed_at is null order by lower(name), id
                """)
                        .param("workspace", workspace)
                        .query((row, _) -> row(row))
                        .list());
    }

    List<WorkCalendar> of(UUID workspace, Collection<UUID> ids) {
        return found(
                workspace,
                jdbc.sql("""
                select id, version, name, zone, hours from business_calendar
                where workspace_id = :workspace and removed_at is null and id = any(:ids::uuid[])
                """)
                        .param("workspace", workspace)
                        .param("ids", texts(ids))
                        .query((row, _) -> row(row))
                        .list());
    }

    /** Lets nobody else change calendars until the transaction ends. */
    void lock(UUID workspace) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", workspace + " business_calendar")
                .query(row -> {});
    }

    void save(UUID workspace, WorkCalendar it, Instant now) {
        jdbc.sql("""
                insert into business_calendar (workspace_id, id, version, name, zone, hours, changed_at)
                values (:workspace, :id, :version, :name, :zone, :hours, :now::timestamptz)
                on conflict (workspace_id, id) do update set version = excluded.version, name = excluded.name,
                    zone = excluded.zone, hours = excluded.hours, changed_at = excluded.changed_at
                """)
                .param("workspace", workspace)
                .param("id", it.id())
                .param("version", it.version())
                .param("name", it.name())
                .param("zone", it.time().zone().getId())
                .param("hours", Hours.kept(it.time().hours()))
                .param("now", now.toString())
                .update();
    }

    /** Returns whether there was such a one to take away, or to bring back. */
    boolean remove(UUID workspace, UUID id, boolean isRemoved, Instant now) {
        return 1
                == jdbc.sql("""
                update business_calendar set removed_at = case when :removed then :now::timestamptz end
                where workspace_id = :workspace and id = :id and (removed_at is null) = :removed
                """)
                        .param("workspace", workspace)
                        .param("id", id)
                        .param("removed", isRemoved)
                        .param("now", now.toString())
                        .update();
    }

    private record Row(UUID id, long version, String name, ZoneId zone, String hours) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                row.getString("hours"));
    }

    private List<WorkCalendar> found(UUID workspace, List<Row> rows) {
        var ids = rows.stream().map(Row::id).toList();
        var holidays = holidays(workspace, ids);
        var uses = uses(workspace).stream().collect(groupingBy(Use::calendar, mapping(it -> it, toSet())));
        return rows.stream()
                .map(it -> calendar(
                        workspace,
                        it,
                        holidays.getOrDefault(it.id(), new TreeMap<>()),
                        uses.getOrDefault(it.id(), Set.of())))
                .toList();
    }

    private static WorkCalendar calendar(UUID workspace, Row it, SortedMap<LocalDate, String> holidays, Set<Use> uses) {
        return new WorkCalendar(
                it.id(),
                it.version(),
                it.name(),
                new BusinessCalendar(it.zone(), Hours.read(it.hours()), holidays.keySet()),
                holidays,
                it.id().equals(workspace),
                uses.stream().flatMap(use -> use.function().stream()).collect(toSet()),
                uses.stream().flatMap(use -> use.person().stream()).collect(toSet()));
    }

    private Map<UUID, SortedMap<LocalDate, String>> holidays(UUID workspace, Collection<UUID> ids) {
        var all = new HashMap<UUID, SortedMap<LocalDate, String>>();
        jdbc.sql("""
                select calendar_id, day, name from business_holiday
                where workspace_id = :workspace and calendar_id = any(:ids::uuid[])
                """).param("workspace", workspace).param("ids", texts(ids)).query(row -> {
            all.computeIfAbsent(row.getObject("calendar_id", UUID.class), _ -> new TreeMap<>())
                    .put(row.getObject("day", LocalDate.class), row.getString("name"));
        });
        return all;
    }

    /** Of calendars that were taken away, too. */
    List<Use> uses(UUID workspace) {
        return jdbc.sql("select kind, subject, calendar_id from business_calendar_use where workspace_id = :workspace")
                .param("workspace", workspace)
                .query((row, _) -> new Use(
                        row.getString("kind"), row.getString("subject"), row.getObject("calendar_id", UUID.class)))
                .list();
    }

    /** What one calendar is used for; somebody who had another one has this one now. */
    void use(UUID workspace, UUID calendar, Set<Function> functions, Set<PersonId> people) {
        jdbc.sql("delete from business_calendar_use where workspace_id = :workspace and calendar_id = :calendar")
                .param("workspace", workspace)
                .param("calendar", calendar)
                .update();
        functions.forEach(it -> use(workspace, calendar, Use.FUNCTION, it.name()));
        people.forEach(it -> use(workspace, calendar, Use.PERSON, it.value().toString()));
    }

    private void use(UUID workspace, UUID calendar, String kind, String subject) {
        jdbc.sql("""
                insert into business_calendar_use (workspace_id, kind, subject, calendar_id)
                values (:workspace, :kind, :subject, :calendar)
                on conflict (workspace_id, kind, subject) do update set calendar_id = excluded.calendar_id
                """)
                .param("workspace", workspace)
                .param("kind", kind)
                .param("subject", subject)
                .param("calendar", calendar)
                .update();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
