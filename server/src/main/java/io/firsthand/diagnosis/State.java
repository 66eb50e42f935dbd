package io.firsthand.diagnosis;

import java.util.Locale;

/** What an answer means, the worst first. */
public enum State {
    ACT,
    LOOK,
    GOOD,
    /** Data is missing. */
    CANNOT_TELL;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return "diagnosis.state." + id();
    }
}
