package io.firsthand.nurture;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Values;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What nurture keeps about a person: which tracks they were in and why, the mails they got, their links to end them. */
@Component
class NurtureData implements PersonalData {

    private final StayRepository stays;
    private final JdbcClient jdbc;

    NurtureData(StayRepository stays, JdbcClient jdbc) {
        this.stays = stays;
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "nurture.heading";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return stays.of(CurrentWorkspace.get().value(), subject.leads()).stream()
                .map(it -> {
                    var returned = it.returned();
                    return Values.none()
                            .with(
                                    "track",
                                    it.track() == null ? null : it.track().toString())
                            .with("enteredAt", it.enteredAt().toString())
                            .with("mails", (long) it.mails())
                            .with("reason", returned == null ? null : returned.reason())
                            .with("bringsBack", returned == null ? null : returned.bringsBack())
                            .with(
                                    "left",
                                    it.left() == null ? null : it.left().why().id())
                            .map();
                })
                .toList();
    }

    @Override
    public Erased erase(Subject subject) {
        var things = 0L;
        for (var table : List.of("nurture_link", "nurture_mail", "nurture_stay")) {
            things += jdbc.sql("delete from " + table
                            + " where workspace_id = :workspace and lead_id = any(:leads::uuid[])")
                    .param("workspace", CurrentWorkspace.get().value())
                    .param("leads", subject.leadIds())
                    .update();
        }
        return Erased.of(things);
    }
}
