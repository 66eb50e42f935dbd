package io.firsthand.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to reach a person; {@link #ANY} in an objection means all of them. */
public enum ContactWay {
    ANY,
    EMAIL,
    PHONE,
    MESSAGE,
    POST;

    /** As the API writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ContactWay> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findAny();
    }
}
