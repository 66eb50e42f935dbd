package io.firsthand.backtest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a good lead came to. */
public enum Goal {
    SQL,
    OPPORTUNITY,
    WON,
    /** It meets a condition, as leads of an imported history do that has its outcome in a field. */
    CONDITION;

    /** As it stands in the API and the table. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "backtest.goal." + id();
    }

    public static Optional<Goal> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
