package io.firsthand.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be wrong with a lead. */
public enum Wrong {
    /** E-mail, phone, name or company are not right. */
    DATA,
    /** They did not come the way that it says. */
    SOURCE,
    /** Somebody who neither decides nor knows who does. */
    PERSON,
    /** A company that we don't sell to. */
    FIT,
    /** Nobody there wants anything. */
    INTEREST,
    /** They will want it, but not soon. */
    EARLY,
    /** A customer, or somebody that sales was talking to anyway. */
    KNOWN,
    /** What the notes promised is not what was said. */
    NOTES;

    /** As it stands in tables, facts and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "feedback.wrong." + id();
    }

    public static Optional<Wrong> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    public static String known() {
        return Arrays.stream(values()).map(Wrong::id).collect(Collectors.joining(", "));
    }
}
