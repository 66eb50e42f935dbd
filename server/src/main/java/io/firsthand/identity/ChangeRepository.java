package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trace of who changed what about people, tokens and sign-in; rows are only ever added. */
@Repository
class ChangeRepository {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    ChangeRepository(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param by nobody when the operator did it
     * @param what such as {@code person.role}
     */
    void add(Optional<UUID> by, String what, UUID subject, @Nullable String old, @Nullable String changed) {
        jdbc.sql("""
                insert into identity_change (workspace_id, id, at, by, what, subject, old, new)
                values (:workspace, :id, :at, :by, :what, :subject, :old, :new)
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", ids.next())
                .param("at", Column.of(clock.instant()))
                .param("by", by.orElse(null))
                .param("what", what)
                .param("subject", subject)
                .param("old", old)
                .param("new", changed)
                .update();
    }
}
