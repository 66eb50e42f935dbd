package io.firsthand.lead;

import org.jspecify.annotations.Nullable;

/** A lead while arrivals are taken. */
final class KnownLead {

    final LeadId id;
    private final boolean open;
    private @Nullable CompanyId company;

    KnownLead(LeadId id, boolean open, @Nullable CompanyId company) {
        this.id = id;
        this.open = open;
        this.company = company;
    }

    boolean isOpen() {
        return open;
    }

    @Nullable CompanyId company() {
        return company;
    }

    void belongsTo(CompanyId to) {
        company = to;
    }
}
