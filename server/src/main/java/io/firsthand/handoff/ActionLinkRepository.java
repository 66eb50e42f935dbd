package io.firsthand.handoff;

import io.firsthand.handoff.ActionLinks.Action;
import io.firsthand.handoff.ActionLinks.Link;
import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActionLinkRepository {

    private final JdbcClient jdbc;

    ActionLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID workspace, Link link, String hash, PersonId person, Instant until) {
        jdbc.sql("""
                insert into handoff_link (workspace_id, id, hash, handoff_id, person_id, action, expires_at)
                values (:workspace, :id, :hash, :handoff, :person, :action, :until)
                """)
                .param("workspace", workspace)
                .param("id", link.id())
                .param("hash", hash)
                .param("handoff", link.handoff())
                .param("person", person.value())
                .param("action", link.action().id())
                .param("until", HandoffRepository.at(until))
                .update();
    }

    Optional<Link> find(UUID workspace, String hash, PersonId person, Instant now) {
        return jdbc.sql("""
                select id, handoff_id, action from handoff_link
                where workspace_id = :workspace and hash = :hash and person_id = :person and used_at is null
                    and expires_at > :now
                """)
                .param("workspace", workspace)
                .param("hash", hash)
                .param("person", person.value())
                .param("now", HandoffRepository.at(now))
                .query((row, _) -> new Link(
                        row.getObject("id", UUID.class),
                        row.getObject("handoff_id", UUID.class),
                        Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT))))
                .optional();
    }

    boolean use(UUID workspace, UUID id, Instant now) {
        return 1
                == jdbc.sql("""
                update handoff_link set used_at = :now where workspace_id = :workspace and id = :id and used_at is null
                """)
                        .param("workspace", workspace)
                        .param("id", id)
                        .param("now", HandoffRepository.at(now))
                        .update();
    }

    int forgetOld(UUID workspace, Instant before) {
        return jdbc.sql("delete from handoff_link where workspace_id = :workspace and expires_at < :before")
                .param("workspace", workspace)
                .param("before", HandoffRepository.at(before))
                .update();
    }
}
