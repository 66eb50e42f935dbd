package io.firsthand.show;

import io.firsthand.database.CurrentWorkspace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What shows know of the conversations at their booths. A lead whose source names a show counts as one by itself;
 * whoever captures others says so here, in the same transaction.
 */
@Service
public class Conversations {

    private final JdbcClient jdbc;

    Conversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a conversation; the same again changes its rating only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void held(Conversation it) {
        jdbc.sql("""
                insert into show_conversation (workspace_id, show_id, id, lead_id, person_id, at, made_lead, rating)
                values (:workspace, :show, :id, :lead, :person, :at::timestamptz, :madeLead, :rating::int)
                on conflict (workspace_id, show_id, id) do update set rating = excluded.rating
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("show", it.show())
                .param("id", it.id())
                .param("lead", it.lead().value())
                .param("person", it.person().value())
                .param("at", it.at().toString())
                .param("madeLead", it.madeLead())
                .param("rating", it.rating())
                .update();
    }
}
