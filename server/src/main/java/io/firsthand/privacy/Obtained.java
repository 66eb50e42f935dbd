package io.firsthand.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a consent came to us, or its withdrawal. */
public enum Obtained {
    FORM,
    /** A form, and then the link in the mail that only the owner of the address can have followed. */
    DOUBLE_OPT_IN,
    SPOKEN,
    PAPER,
    EMAIL,
    IMPORT,
    API;

    /** As the API writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Obtained> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findAny();
    }
}
