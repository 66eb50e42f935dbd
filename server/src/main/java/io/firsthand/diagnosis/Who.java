package io.firsthand.diagnosis;

import java.util.Locale;

/** Who mends it. */
public enum Who {
    MARKETING,
    SALES,
    REVOPS,
    BOTH;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return "diagnosis.who." + id();
    }
}
