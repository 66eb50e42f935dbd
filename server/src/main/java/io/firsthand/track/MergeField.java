package io.firsthand.track;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a mail's text can fill in, written {@code {{first_name}}} or, with what to write instead, {@code {{first_name|you}}}. */
public enum MergeField {
    FIRST_NAME,
    LAST_NAME,
    NAME,
    TITLE,
    COMPANY,
    /** Who looks after the lead. */
    OWNER,
    /** What our workspace is called. */
    US;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MergeField> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findAny();
    }
}
