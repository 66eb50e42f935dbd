package io.firsthand.network;

import java.util.Locale;

/** What a tie rests on. */
public enum Ground {
    /** Conversations, meetings, calls and mails that the workspace knows of, and introductions. */
    MET,
    /** What a colleague says of it. */
    SAID,
    /** Both worked for the same employer at the same time. */
    EMPLOYER,
    /** A colleague's list of connections. */
    CONNECTIONS,
    /** The headers of a colleague's mailbox. */
    MAIL,
    /** Something of a colleague's own that others only see the strength of. */
    PRIVATE,
    /** Both are known to be of the same company now; never written down. */
    COMPANY;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ground of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    boolean isPrivate() {
        return this == CONNECTIONS || this == MAIL;
    }
}
