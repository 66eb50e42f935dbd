package io.firsthand.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What others see of a list that a colleague brought; whoever brought it sees all of it. */
public enum Shown {
    /** That the colleague knows a contact of the workspace, and how well; nobody who is no contact. */
    STRENGTH,
    /** Also the names of people who are no contacts. */
    NAMES,
    /** Also what the tie rests on. */
    DETAILS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Shown> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
