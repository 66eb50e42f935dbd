package io.firsthand.identity;

/** What a handler may ask of its caller; a token carries those it was given, by their scope. */
public enum Permission {
    READ_LEADS("leads:read"),
    WRITE_LEADS("leads:write"),
    IMPORT("imports:write"),
    READ_LOG("log:read"),
    READ_PEOPLE("people:read"),
    MANAGE_PEOPLE("people:write");

    private final String scope;

    Permission(String scope) {
        this.scope = scope;
    }

    /** As it is written on the command line, in the API and on a token. */
    public String scope() {
        return scope;
    }
}
