package io.firsthand.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.database.CurrentWorkspace;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is sent, by form and by sender's network, so that one sender cannot flood a form. */
@Component
class Rates {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_OF_ONE = 20;
    private static final int MOST_OF_ALL = 600;

    private final JdbcClient jdbc;

    Rates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more, and says how long to wait if that is one too many. */
    Optional<Duration> count(Form form, String network, Instant now) {
        var ofOne = count(form, subject(form, network), now);
        var ofAll = count(form, subject(form, ""), now);
        return ofOne.hits() > MOST_OF_ONE || ofAll.hits() > MOST_OF_ALL
                ? Optional.of(Duration.between(
                        now,
                        (ofOne.hits() > MOST_OF_ONE ? ofOne : ofAll).began().plus(WINDOW)))
                : Optional.empty();
    }

    void forgetBefore(Instant now) {
        jdbc.sql("delete from form_rate where workspace_id = :workspace and began_at < :then")
                .param("workspace", CurrentWorkspace.get().value())
                .param("then", Timestamp.from(now.minus(WINDOW)))
                .update();
    }

    private record Hits(int hits, Instant began) {}

    private Hits count(Form form, byte[] subject, Instant now) {
        return jdbc.sql("""
                insert into form_rate as it (workspace_id, form_id, subject, began_at, hits)
                values (:workspace, :form, :subject, :now, 1)
                on conflict (workspace_id, form_id, subject) do update set
                    hits = case when it.began_at < :then then 1 else it.hits + 1 end,
                    began_at = case when it.began_at < :then then :now else it.began_at end
                returning hits, began_at
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("form", form.id())
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("then", Timestamp.from(now.minus(WINDOW)))
                .query((row, _) -> new Hits(
                        row.getInt("hits"), row.getTimestamp("began_at").toInstant()))
                .single();
    }

    /** Nobody can tell from it which network it was. */
    private static byte[] subject(Form form, String network) {
        return Stamp.sha256((form.seal() + network).getBytes(UTF_8));
    }
}
