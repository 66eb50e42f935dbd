package io.firsthand.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why personal data may be used at all: GDPR Article 6 (1), letters a to f. */
public enum Basis {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    VITAL_INTERESTS,
    PUBLIC_TASK,
    LEGITIMATE_INTERESTS;

    /** As the API writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Basis> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findAny();
    }
}
