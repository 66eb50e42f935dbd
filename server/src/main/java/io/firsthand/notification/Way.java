package io.firsthand.notification;

import java.util.Optional;
import java.util.stream.Stream;

/** How somebody wants to be told. */
public enum Way {
    APP,
    APP_AND_MAIL,
    MAIL,
    OFF;

    /** As it is sent by forms, and the end of a key of words. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Way> byId(String id) {
        return Stream.of(values()).filter(it -> it.id().equals(id)).findAny();
    }

    boolean inApp() {
        return this == APP || this == APP_AND_MAIL;
    }

    boolean byMail() {
        return this == MAIL || this == APP_AND_MAIL;
    }
}
