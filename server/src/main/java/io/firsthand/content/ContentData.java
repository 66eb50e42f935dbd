package io.firsthand.content;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Values;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person asked, and what they got: that a question was asked stays for the counts, words and links go. */
@Component
class ContentData implements PersonalData {

    private final HearingRepository hearings;
    private final SendingRepository sendings;
    private final JdbcClient jdbc;

    ContentData(HearingRepository hearings, SendingRepository sendings, JdbcClient jdbc) {
        this.hearings = hearings;
        this.sendings = sendings;
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "content.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        var workspace = CurrentWorkspace.get().value();
        var asked = hearings.of(workspace, subject.leads()).stream()
                .map(it -> Values.none()
                        .with("at", it.at().toString())
                        .with("asked", it.words())
                        .with(
                                "question",
                                it.question() == null ? null : it.question().toString())
                        .map());
        var got = sendings.of(workspace, subject.leads()).stream()
                .map(it -> Values.none()
                        .with("at", it.at().toString())
                        .with("content", it.piece().toString())
                        .with("way", it.way().id())
                        .with(
                                "openedAt",
                                it.openedAt() == null ? null : it.openedAt().toString())
                        .map());
        return Stream.concat(asked, got).toList();
    }

    @Override
    public List<Kept> keeps(Subject subject) {
        var number =
                hearings.of(CurrentWorkspace.get().value(), subject.leads()).size();
        return number == 0 ? List.of() : List.of(new Kept("content.kept", number));
    }

    @Override
    public Erased erase(Subject subject) {
        var workspace = CurrentWorkspace.get().value();
        var sent = jdbc.sql(
                        "delete from content_sending where workspace_id = :workspace and lead_id = any(:leads::uuid[])")
                .param("workspace", workspace)
                .param("leads", subject.leadIds())
                .update();
        return Erased.of(sent + hearings.forget(workspace, subject.leads()));
    }
}
