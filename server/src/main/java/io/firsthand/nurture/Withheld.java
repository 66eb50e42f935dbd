package io.firsthand.nurture;

import java.util.Locale;

/** Why something of a track did not come about. */
enum Withheld {
    NO_ADDRESS,
    /** A mail server refused the address for good. */
    REFUSED,
    /** The person does not want to be written to. */
    OBJECTED,
    /** What the person had allowed was taken back. */
    WITHDRAWN,
    /** The purpose needs a consent, and there is none. */
    NO_CONSENT,
    /** Nobody is there to do it. */
    NOBODY,
    /** The content was withdrawn, or has expired. */
    NO_CONTENT,
    /** The outgoing webhook is closed or was removed. */
    NO_ENDPOINT;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    String words() {
        return "nurture.withheld." + id();
    }
}
