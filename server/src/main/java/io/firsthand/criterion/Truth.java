package io.firsthand.criterion;

import java.util.Locale;

/** Whether a lead meets a criterion, as far as we know. */
public enum Truth {
    MET,
    NOT_MET,
    /** Something that would tell is not known. */
    UNKNOWN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "criterion.truth." + id();
    }
}
