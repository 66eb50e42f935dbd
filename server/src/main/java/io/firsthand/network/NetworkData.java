package io.firsthand.network;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Email;
import io.firsthand.lead.Values;
import io.firsthand.notification.Notifications;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Who knows a person, on whose lists they stand, where they worked, and who asked to be introduced to them. */
@Component
class NetworkData implements PersonalData {

    /**
     * Who is on a list of somebody is the person if we recognised them there or the address is theirs; by the name alone
     * only if nothing says that it is a namesake: somebody else's address, another company, or another contact so called.
     */
    private static final String LISTED = """
            workspace_id = :workspace and (contact_id = any(:contacts::uuid[]) or email_key = any(:emails::text[])
                or name_key = any(:names::text[]) and contact_id is null
                    and (email_key is null or not exists (select from lead_contact_view as other
                        where other.workspace_id = :workspace and other.email_key = network_acquaintance.email_key))
                    and case when company_key is null
                        then not exists (select from lead_meeting_view as other
                            where other.workspace_id = :workspace and other.sort_name = network_acquaintance.sort_name
                                and other.contact_id <> all(:contacts::uuid[]))
                        else company_key in (
                            select company.normalised_name from lead_meeting_view as lead
                            join lead_company_view as company
                                on company.workspace_id = :workspace and company.company_id = lead.company_id
                            where lead.workspace_id = :workspace and lead.contact_id = any(:contacts::uuid[])
                            union all
                            select employer_key from network_job
                            where network_job.workspace_id = :workspace and holder_id = any(:contacts::uuid[])) end)
            """;

    private final JdbcClient jdbc;

    private final Notifications notifications;

    NetworkData(JdbcClient jdbc, Notifications notifications) {
        this.jdbc = jdbc;
        this.notifications = notifications;
    }

    @Override
    public String heading() {
        return "network.heading";
    }

    /** Whose list it is that somebody stands on is that colleague’s, and is not said. */
    @Override
    public List<Map<String, Object>> of(Subject subject) {
        var found = new ArrayList<Map<String, Object>>();
        found.addAll(
                about(subject, "select name, email, company, title, since from network_acquaintance where " + LISTED)
                        .query((row, _) -> Values.none()
                                .with("list", row.getString("name"))
                                .with("email", row.getString("email"))
                                .with("company", row.getString("company"))
                                .with("title", row.getString("title"))
                                .with("since", row.getString("since"))
                                .map())
                        .list());
        found.addAll(about(subject, """
                select ground, at, meetings, calls, letters from network_tie
                where workspace_id = :workspace and to_id = any(:contacts::uuid[])
                """)
                .query((row, _) -> Values.none()
                        .with("tie", row.getString("ground"))
                        .with("last", row.getString("at"))
                        .with("meetings", row.getInt("meetings"))
                        .with("calls", row.getInt("calls"))
                        .with("letters", row.getInt("letters"))
                        .map())
                .list());
        found.addAll(about(subject, """
                select employer, begun, ended from network_job
                where workspace_id = :workspace and holder_id = any(:contacts::uuid[])
                """)
                .query((row, _) -> Values.none()
                        .with("employer", row.getString("employer"))
                        .with("from", row.getString("begun"))
                        .with("until", row.getString("ended"))
                        .map())
                .list());
        found.addAll(about(subject, """
                select asked_at, state, words, answer from network_introduction
                where workspace_id = :workspace and contact_id = any(:contacts::uuid[])
                """)
                .query((row, _) -> Values.none()
                        .with("introductionAsked", row.getString("asked_at"))
                        .with("state", row.getString("state"))
                        .with("words", row.getString("words"))
                        .with("answer", row.getString("answer"))
                        .map())
                .list());
        return found;
    }

    /** Nothing stays: a map without them says nothing of them. */
    @Override
    public Erased erase(Subject subject) {
        var things = about(subject, """
                select id from network_introduction
                where workspace_id = :workspace and contact_id = any(:contacts::uuid[])
                """).query((row, _) -> row.getString("id")).list().stream()
                .mapToInt(it -> notifications.eraseAt("/introductions/" + it))
                .sum();
        for (var sql : List.of(
                "delete from network_introduction where workspace_id = :workspace and contact_id = any(:contacts::uuid[])",
                """
                update network_introduction set through_id = null
                where workspace_id = :workspace and through_id = any(:contacts::uuid[])
                """,
                "delete from network_acquaintance where " + LISTED,
                "delete from network_tie where workspace_id = :workspace and to_id = any(:contacts::uuid[])",
                "delete from network_tie where workspace_id = :workspace and from_id = any(:contacts::uuid[])",
                "delete from network_opinion where workspace_id = :workspace and contact_id = any(:contacts::uuid[])",
                "delete from network_job where workspace_id = :workspace and holder_id = any(:contacts::uuid[])")) {
            things += about(subject, sql).update();
        }
        return Erased.of(things);
    }

    private StatementSpec about(Subject subject, String sql) {
        var marks = subject.marks();
        var spec = jdbc.sql(sql)
                .param("workspace", CurrentWorkspace.get().value())
                .param("contacts", subject.contactIds());
        return sql.contains(":emails")
                ? spec.param(
                                "emails",
                                marks.emails().stream().map(NetworkData::email).toArray(String[]::new))
                        .param(
                                "names",
                                marks.names().stream()
                                        .map(Listed::key)
                                        .filter(it -> it.contains(" "))
                                        .toArray(String[]::new))
                : spec;
    }

    private static String email(String text) {
        return Email.parse(text).map(Email::key).orElse(text);
    }
}
