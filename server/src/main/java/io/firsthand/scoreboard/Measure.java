package io.firsthand.scoreboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is counted of handoffs; the order is that of the sums in the table. */
public enum Measure {
    OFFERED("held"),
    /** In percent, added up. */
    PACKET("held", "packet"),
    COMPLETE("held and packet = 100"),
    JUDGED("judged"),
    MET("met"),
    ACCEPTED("accepted"),
    BY_DEFAULT("by_default"),
    REJECTED("rejected"),
    PROCEDURAL("reject_kind = 'procedural'"),
    CLERICAL("reject_kind = 'clerical'"),
    DEFINITIONAL("reject_kind = 'definitional'"),
    DISPUTED("disputed"),
    UPHELD("upheld"),
    RECALLED("recalled"),
    IN_TIME("in_time"),
    LATE("late"),
    RESPONDED("response_ms is not null"),
    KEPT("kept"),
    BROKEN("broken"),
    TO_5("response_ms < 300000"),
    TO_15("response_ms >= 300000 and response_ms < 900000"),
    TO_60("response_ms >= 900000 and response_ms < 3600000"),
    TO_240("response_ms >= 3600000 and response_ms < 14400000"),
    BEYOND("response_ms >= 14400000"),
    UNTOUCHED("untouched"),
    GAVE_UP("gave_up"),
    /** Tries before giving up, added up. */
    TRIES("gave_up", "attempts"),
    RETURNED("returned"),
    EXPLAINED("returned and explained"),
    DISQUALIFIED("disqualified"),
    QUALIFIED("qualified"),
    WON("won"),
    LOST("lost"),
    /** Somebody let a time pass, and then it went to somebody else; counts for whoever had it. */
    PASSED_LATE("passed_late");

    private final String condition;
    private final String value;

    Measure(String condition) {
        this(condition, "1");
    }

    Measure(String condition, String value) {
        this.condition = condition;
        this.value = value;
    }

    /** As it stands in addresses and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Measure> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /** Of which rows of the table it is, in SQL. */
    String condition() {
        return condition;
    }

    String sum() {
        return value.equals("1")
                ? "count(*) filter (where " + condition + ")"
                : "coalesce(sum(" + value + ") filter (where " + condition + "), 0)";
    }
}
