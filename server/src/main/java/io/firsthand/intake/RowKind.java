package io.firsthand.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a file are; files of one batch are imported in this order, so that later ones find the earlier. */
public enum RowKind {
    LEADS,
    /** Companies of leads. */
    COMPANIES,
    /** How leads went from stage to stage. */
    LEAD_STAGES,
    OPPORTUNITIES,
    /** How opportunities went from stage to stage. */
    OPPORTUNITY_STAGES,
    /** Calls, mails and meetings with leads. */
    TOUCHES;

    /** As it stands in presets and in the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RowKind> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /** Whether columns without a field are kept as fields of the lead. */
    public boolean keepsOthers() {
        return this == LEADS || this == COMPANIES;
    }
}
