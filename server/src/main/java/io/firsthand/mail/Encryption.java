package io.firsthand.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the way to the mail server is protected. */
public enum Encryption {
    /** Begins in the open and changes over before anything is said; usually port 587. */
    STARTTLS,
    /** Encrypted from the first byte; usually port 465. */
    TLS,
    /** Anybody on the way can read mails and password. */
    NONE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Encryption> byId(String id) {
        return Stream.of(values()).filter(it -> it.id().equals(id)).findAny();
    }
}
