package io.firsthand.committee;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody is in a purchase; as in {@link io.firsthand.capture.Choices#ROLES}. */
public enum Role {
    CHAMPION(Row.BETWEEN),
    ECONOMIC_BUYER(Row.ABOVE),
    DECISION_MAKER(Row.ABOVE),
    INFLUENCER(Row.BETWEEN),
    EVALUATOR(Row.BETWEEN),
    TECHNICAL_BUYER(Row.BETWEEN),
    END_USER(Row.BELOW),
    LEGAL_PROCUREMENT(Row.BELOW),
    EXECUTIVE_SPONSOR(Row.ABOVE),
    BLOCKER(Row.BELOW),
    OTHER(Row.BELOW),
    /** What was known before is not known any more. */
    UNKNOWN(Row.BELOW);

    /** Where it stands on a picture, unless somebody places it. */
    public enum Row {
        ABOVE,
        BETWEEN,
        BELOW
    }

    private final Row row;

    Role(Row row) {
        this.row = row;
    }

    public Row row() {
        return row;
    }

    /** As it stands in tables, facts and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return this == UNKNOWN ? "committee.unknown" : "capture.role." + id();
    }

    public static Optional<Role> of(@Nullable String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    public static String known() {
        return Arrays.stream(values()).map(Role::id).collect(Collectors.joining(", "));
    }
}
