package io.firsthand.diagnosis;

/** What is counted: a table of the running transaction with one row each, all with a {@code lead_id}. */
enum Subject {
    LEADS("diagnosed_lead"),
    DEALS("diagnosed_deal"),
    CHANGES("diagnosed_change"),
    HANDOFFS("(select * from handoff_view where workspace_id = :workspace) as handoff"),
    CLOCKS("(select * from clock_view where workspace_id = :workspace) as clock");

    private final String table;

    Subject(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
