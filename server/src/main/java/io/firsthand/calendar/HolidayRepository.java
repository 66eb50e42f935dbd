package io.firsthand.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The holidays of calendars that are written down. */
@Repository
class HolidayRepository {

    private final JdbcClient jdbc;

    HolidayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Days that are there already get the new name. */
    void add(UUID workspace, UUID calendar, Map<LocalDate, String> days) {
        jdbc.sql("""
                insert into business_holiday (workspace_id, calendar_id, day, name)
                select :workspace, :calendar, day::date, name from unnest(:days::text[], :names::text[]) as it (day, name)
                on conflict (workspace_id, calendar_id, day) do update set name = excluded.name
                """)
                .param("workspace", workspace)
                .param("calendar", calendar)
                .param("days", days.keySet().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("names", days.values().toArray(String[]::new))
                .update();
    }

    void remove(UUID workspace, UUID calendar, Set<LocalDate> days) {
        jdbc.sql("""
                delete from business_holiday
                where workspace_id = :workspace and calendar_id = :calendar and day = any(:days::date[])
                """)
                .param("workspace", workspace)
                .param("calendar", calendar)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }
}
