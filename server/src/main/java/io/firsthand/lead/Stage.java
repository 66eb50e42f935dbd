package io.firsthand.lead;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a lead stands on its way to a customer; nurture, disqualified and lost lie beside the way. */
public enum Stage {
    INQUIRY,
    MQL,
    SAL,
    SQL,
    OPPORTUNITY,
    WON,
    NURTURE,
    DISQUALIFIED,
    LOST;

    /** As it stands in tables, facts and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> of(String id) {
        for (var stage : values()) {
            if (stage.id().equals(id)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /** All ids, for whoever gave one that we don't know. */
    public static String known() {
        return Arrays.stream(values()).map(Stage::id).collect(Collectors.joining(", "));
    }

    /** Whether somebody who arrives again means this lead, and not a new one. */
    public boolean isOpen() {
        return this != WON && this != DISQUALIFIED && this != LOST;
    }

    /**
     * Where a person may move a lead from here: one step on, one step back to mend a mistake, or to rest. A step is
     * never skipped by hand; what a file brings from the past may be anything.
     */
    public Set<Stage> next() {
        return switch (this) {
            case INQUIRY -> EnumSet.of(MQL, NURTURE, DISQUALIFIED);
            case MQL -> EnumSet.of(SAL, INQUIRY, NURTURE, DISQUALIFIED);
            case SAL -> EnumSet.of(SQL, MQL, NURTURE, DISQUALIFIED);
            case SQL -> EnumSet.of(OPPORTUNITY, SAL, NURTURE, DISQUALIFIED);
            case OPPORTUNITY -> EnumSet.of(WON, LOST, SQL, NURTURE);
            case WON, LOST -> EnumSet.of(OPPORTUNITY, NURTURE);
            case NURTURE -> EnumSet.of(INQUIRY, MQL, DISQUALIFIED);
            case DISQUALIFIED -> EnumSet.of(INQUIRY, NURTURE);
        };
    }
}
