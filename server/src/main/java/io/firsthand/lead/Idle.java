package io.firsthand.lead;

/** Contacts of whom nothing is heard, by where all their leads are. */
public enum Idle {
    /** Taken off the lists. */
    WITHDRAWN("lead.withdrawn_at is not null"),
    /** Disqualified or lost. */
    CLOSED("lead.withdrawn_at is null and lead.stage in ('disqualified', 'lost')"),
    /** Before sales took them on, or nurtured. */
    OPEN("lead.withdrawn_at is null and lead.stage in ('inquiry', 'mql', 'nurture')");

    final String sql;

    Idle(String sql) {
        this.sql = sql;
    }
}
