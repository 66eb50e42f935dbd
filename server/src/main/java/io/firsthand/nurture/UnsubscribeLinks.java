package io.firsthand.nurture;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.lead.LeadId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of pages that nobody guesses, where somebody ends mails of one purpose: one for each lead and purpose. */
@Repository
class UnsubscribeLinks {

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    UnsubscribeLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a link is about. */
    record Link(LeadId lead, String purpose, String language, boolean used) {}

    PublicId of(LeadId lead, String purpose, String language, Instant now) {
        var number = jdbc.sql("""
                insert into nurture_link (workspace_id, number, lead_id, purpose, language, made_at)
                values (:workspace, :number, :lead, :purpose, :language, :now::timestamptz)
                on conflict (workspace_id, lead_id, purpose) do update set language = excluded.language
                returning number
                """)
                .param("workspace", workspace())
                .param("number", random.nextLong())
                .param("lead", lead.value())
                .param("purpose", purpose)
                .param("language", language)
                .param("now", now.toString())
                .query(Long.class)
                .single();
        return new PublicId(CurrentWorkspace.get(), number);
    }

    Optional<Link> find(PublicId id) {
        return jdbc.sql("""
                select lead_id, purpose, language, used_at is not null as used from nurture_link
                where workspace_id = :workspace and number = :number
                """)
                .param("workspace", workspace())
                .param("number", id.number())
                .query((row, _) -> new Link(
                        new LeadId(row.getObject("lead_id", UUID.class)),
                        row.getString("purpose"),
                        row.getString("language"),
                        row.getBoolean("used")))
                .optional();
    }

    void used(PublicId id, Instant now) {
        jdbc.sql("""
                update nurture_link set used_at = coalesce(used_at, :now::timestamptz)
                where workspace_id = :workspace and number = :number
                """)
                .param("now", now.toString())
                .param("workspace", workspace())
                .param("number", id.number())
                .update();
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
