package io.firsthand.lead;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The means by which a lead was captured. */
public enum How {
    DEVICE,
    FORM,
    WEBHOOK,
    API,
    TYPED,
    /** Photographed, read by us and looked at by a person. */
    CARD,
    IMPORT;

    /** As it stands in tables, facts and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<How> of(String id) {
        return Arrays.stream(values()).filter(how -> how.id().equals(id)).findFirst();
    }
}
