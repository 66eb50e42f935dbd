package io.firsthand.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one transaction at a time do a sort of work in the current workspace, however many nodes there are. */
@Component
public class Exclusive {

    private final JdbcClient jdbc;

    Exclusive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether nobody else is at it; then nobody else is until the transaction ends.
     *
     * @param work for ever, such as {@code scoreboard}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(String work) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", name(work))
                .query(Boolean.class)
                .single();
    }

    /** Waits until nobody else is at it; then nobody else is until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void await(String work) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", name(work))
                .query(_ -> {});
    }

    private static String name(String work) {
        return CurrentWorkspace.get().value() + " " + work;
    }
}
