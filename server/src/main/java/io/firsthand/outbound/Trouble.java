package io.firsthand.outbound;

import java.util.Locale;

/** What can be in the way of a delivery, in the order of its way. */
public enum Trouble {
    /** The address or its secret can't be read: the data folder's key is another one. */
    LOCKED,
    /** There is no host of this name. */
    UNKNOWN_HOST,
    /** The host is in a network that nothing may be sent to. */
    BLOCKED,
    UNREACHABLE,
    /** No encrypted connection came about. */
    TLS,
    /** It took too long. */
    TIMEOUT,
    /** It answered, but not that it took it. */
    STATUS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the words that explain it. */
    public String words() {
        return "outbound.trouble." + id();
    }
}
