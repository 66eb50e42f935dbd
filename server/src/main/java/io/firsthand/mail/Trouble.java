package io.firsthand.mail;

import java.util.Locale;

/** What can be in the way of a mail, in the order of its way. */
public enum Trouble {
    /** It has waited too long for a mail server to be set. */
    NO_SERVER,
    /** There is no host of this name. */
    UNKNOWN_HOST,
    /** The host does not answer at this port. */
    UNREACHABLE,
    /** No encrypted connection came about. */
    TLS,
    /** User or password are not accepted. */
    SIGN_IN,
    /** The stored password cannot be read: the data folder's key is another one. */
    LOCKED,
    /** The server does not send for this address of ours. */
    SENDER,
    /** There is no such address to send to, for good. */
    RECIPIENT,
    /** The server refuses the mail, for good. */
    CONTENT,
    /** The server cannot take it at the moment. */
    LATER;

    /** Key of the words that explain it. */
    public String words() {
        return "mail.trouble." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is no matter of the one mail: no other would arrive, either. */
    boolean isOutage() {
        return this == UNKNOWN_HOST || this == UNREACHABLE || this == TLS || this == SIGN_IN || this == LOCKED;
    }

    /** Whether a further attempt is futile. */
    boolean isFinal() {
        return this == RECIPIENT || this == CONTENT;
    }
}
