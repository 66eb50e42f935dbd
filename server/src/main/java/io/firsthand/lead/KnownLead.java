package io.firsthand.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead while arrivals are taken. */
final class KnownLead {

    private static final List<Stage> WAY =
            List.of(Stage.NURTURE, Stage.INQUIRY, Stage.MQL, Stage.SAL, Stage.SQL, Stage.OPPORTUNITY);

    final LeadId id;
    private final Stage stage;
    private final boolean listed;
    private @Nullable CompanyId company;

    KnownLead(LeadId id, Stage stage, boolean listed, @Nullable CompanyId company) {
        this.id = id;
        this.stage = stage;
        this.listed = listed;
        this.company = company;
    }

    boolean isOpen() {
        return listed && stage.isOpen();
    }

    boolean isOpportunity() {
        return stage == Stage.OPPORTUNITY;
    }

    /** How far an open lead stands on its way; what rests stands before all others. */
    int progress() {
        return WAY.indexOf(stage);
    }

    @Nullable CompanyId company() {
        return company;
    }

    void belongsTo(CompanyId to) {
        company = to;
    }
}
