package io.firsthand.nurture;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What holds for all tracks of the current workspace. */
@Service
@Transactional
public class NurtureRules {

    private final JdbcClient jdbc;
    private final Clock clock;

    NurtureRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public NurtureSettings get() {
        return jdbc.sql("select * from nurture_setting where workspace_id = :workspace")
                .param("workspace", CurrentWorkspace.get().value())
                .query((row, _) -> new NurtureSettings(
                        row.getInt("cap_mails"),
                        row.getInt("cap_days"),
                        row.getString("imprint"),
                        row.getObject("return_track", UUID.class),
                        row.getObject("second_track", UUID.class)))
                .optional()
                .orElse(NurtureSettings.USUAL);
    }

    /** Returns what is wrong, or nothing when it was done. */
    public List<Mistake> set(NurtureSettings wish, Actor actor) {
        var mistakes = new ArrayList<Mistake>();
        range("capMails", wish.capMails(), NurtureSettings.MOST_MAILS, mistakes);
        range("capDays", wish.capDays(), NurtureSettings.MOST_DAYS, mistakes);
        if (wish.imprint().length() > NurtureSettings.LONGEST_IMPRINT) {
            mistakes.add(new Mistake("imprint", Reason.TOO_LONG, String.valueOf(NurtureSettings.LONGEST_IMPRINT)));
        }
        if (mistakes.isEmpty()) {
            jdbc.sql("""
                    insert into nurture_setting (workspace_id, cap_mails, cap_days, imprint, return_track, second_track,
                        changed_at, changed_by)
                    values (:workspace, :mails, :days, :imprint, :track, :second, :now::timestamptz, :by)
                    on conflict (workspace_id) do update set cap_mails = excluded.cap_mails, cap_days = excluded.cap_days,
                        imprint = excluded.imprint, return_track = excluded.return_track,
                        second_track = excluded.second_track,
                        changed_at = excluded.changed_at, changed_by = excluded.changed_by
                    """)
                    .param("workspace", CurrentWorkspace.get().value())
                    .param("mails", wish.capMails())
                    .param("days", wish.capDays())
                    .param("imprint", wish.imprint().strip())
                    .param("track", wish.returnTrack())
                    .param("second", wish.secondTrack())
                    .param("now", clock.instant().toString())
                    .param("by", actor.id())
                    .update();
        }
        return mistakes;
    }

    private static void range(String field, int value, int most, List<Mistake> mistakes) {
        if (value < 1 || value > most) {
            mistakes.add(new Mistake(field, Reason.OUT_OF_RANGE, "1–" + most));
        }
    }
}
