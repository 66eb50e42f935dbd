package io.firsthand.form;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What people sent by forms, as data about them; an erasure leaves that something was sent, and nothing of it. */
@Component
class SubmittedData implements PersonalData {

    private static final String THEIRS = """
            (lead_id = any(:leads::uuid[]) or email = any(:emails))
            """;

    private final JdbcClient jdbc;

    SubmittedData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "form.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return all(subject).stream().map(SubmittedData::told).toList();
    }

    @Override
    public Erased erase(Subject subject) {
        var ids = all(subject).stream().map(it -> it.id().toString()).toArray(String[]::new);
        return Erased.of(sql("""
                update form_submission set answers = '{}', email = null, claims = '{}', agreements = '[]', secret = null,
                    lead_id = null, nonce = '', once = decode(md5(id::text), 'hex')
                where workspace_id = :workspace and id = any(:ids::uuid[])
                """).param("ids", ids).update());
    }

    /** By lead and address; what has neither and is no lead is looked through. */
    private List<Submission> all(Subject subject) {
        var all = new ArrayList<>(sql("select * from form_submission where workspace_id = :workspace and " + THEIRS)
                .param("leads", subject.leadIds())
                .param("emails", subject.marks().emails().toArray(String[]::new))
                .query(SubmissionRepository::submission)
                .list());
        sql("""
                select * from form_submission
                where workspace_id = :workspace and email is null and state in ('QUARANTINED', 'DELETED')
                    and answers <> '{}'
                """).query(SubmissionRepository::submission).list().stream()
                .filter(it -> it.answers().values().stream().anyMatch(subject.marks()::in))
                .filter(it -> all.stream().map(Submission::id).noneMatch(it.id()::equals))
                .forEach(all::add);
        return all;
    }

    private static Map<String, Object> told(Submission it) {
        var told = new LinkedHashMap<String, Object>();
        told.put("receivedAt", it.receivedAt().toString());
        told.put("answers", it.answers());
        told.put("claimedByTheBrowser", it.claims().values());
        told.put(
                "agreed",
                it.agreements().stream()
                        .map(agreed -> Map.<String, Object>of(
                                "purpose", agreed.purpose(), "wording", agreed.wording(), "version", agreed.version()))
                        .toList());
        return told;
    }

    private StatementSpec sql(String sql) {
        UUID workspace = CurrentWorkspace.get().value();
        return jdbc.sql(sql).param("workspace", workspace);
    }
}
