package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Values;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Where lists of attendees name a person, and notes on companies that shall be met. */
@Component
class ShowPersonalData implements PersonalData {

    private static final String ABOUT_THEM = """
            workspace_id = :workspace and (name_key = any(:names::text[]) or email_key = any(:emails::text[])
                or phone_digits = any(:phones::text[]))
            """;

    private final JdbcClient jdbc;
    private final WaitingLists waiting;
    private final AttendeeFileRepository files;

    ShowPersonalData(JdbcClient jdbc, WaitingLists waiting, AttendeeFileRepository files) {
        this.jdbc = jdbc;
        this.waiting = waiting;
        this.files = files;
    }

    @Override
    public String heading() {
        return "show.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        var found = new ArrayList<Map<String, Object>>();
        found.addAll(marked(subject, """
                select show.name as show_name, it.* from (
                    select show_id, badge, name, company, title, email, phone from show_attendee where %s) as it
                join show on show.workspace_id = :workspace and show.id = it.show_id
                """.formatted(ABOUT_THEM))
                .query((row, _) -> Values.none()
                        .with("show", row.getString("show_name"))
                        .with("badge", row.getString("badge"))
                        .with("name", row.getString("name"))
                        .with("company", row.getString("company"))
                        .with("title", row.getString("title"))
                        .with("email", row.getString("email"))
                        .with("phone", row.getString("phone"))
                        .map())
                .list());
        for (var list : waiting.naming(subject.marks())) {
            if (!list.rows().isEmpty()) {
                found.add(Values.none()
                        .with("waitingList", list.name())
                        .with("rows", String.join("\n", list.rows()))
                        .map());
            }
        }
        notes(subject)
                .forEach((_, note) -> found.add(Values.none().with("note", note).map()));
        return found;
    }

    /** A list that waits to be read and names the person goes whole: it can be brought again, without them. */
    @Override
    public Erased erase(Subject subject) {
        var attendees =
                marked(subject, "delete from show_attendee where " + ABOUT_THEM).update();
        var notes = notes(subject).keySet();
        if (!notes.isEmpty()) {
            jdbc.sql("update show_target set note = null where workspace_id = :workspace and id = any(:ids::uuid[])")
                    .param("workspace", CurrentWorkspace.get().value())
                    .param("ids", notes.stream().map(UUID::toString).toArray(String[]::new))
                    .update();
        }
        var lists = waiting.naming(subject.marks());
        lists.forEach(it -> files.delete(it.upload()));
        return Erased.of(attendees + notes.size() + lists.size());
    }

    private Map<UUID, String> notes(Subject subject) {
        var found = new HashMap<UUID, String>();
        jdbc.sql("select id, note from show_target where workspace_id = :workspace and note is not null")
                .param("workspace", CurrentWorkspace.get().value())
                .query(row -> {
                    if (subject.marks().in(row.getString("note"))) {
                        found.put(row.getObject("id", UUID.class), row.getString("note"));
                    }
                });
        return found;
    }

    private StatementSpec marked(Subject subject, String sql) {
        var marks = subject.marks();
        return jdbc.sql(sql)
                .param("workspace", CurrentWorkspace.get().value())
                .param("names", marks.names().stream().map(PersonKeys::name).toArray(String[]::new))
                .param("emails", marks.emails().stream().map(PersonKeys::email).toArray(String[]::new))
                .param(
                        "phones",
                        marks.phones().stream()
                                .map(PersonKeys::phone)
                                .filter(Objects::nonNull)
                                .toArray(String[]::new));
    }
}
