package io.firsthand.lead;

import org.jspecify.annotations.Nullable;

/** A company while arrivals are taken: as it was found or is about to be written. */
final class KnownCompany {

    final CompanyId id;
    final boolean isNew;
    private String name;
    private String normalised;
    private @Nullable String domain;
    private boolean changed;

    KnownCompany(CompanyId id, String name, String normalised, @Nullable String domain, boolean isNew) {
        this.id = id;
        this.name = name;
        this.normalised = normalised;
        this.domain = domain;
        this.isNew = isNew;
    }

    CompanyLink link() {
        return new CompanyLink(id, name, domain);
    }

    String normalised() {
        return normalised;
    }

    boolean hasDomain() {
        return domain != null;
    }

    /** Whether it was found but must be written again. */
    boolean isChanged() {
        return changed && !isNew;
    }

    void claim(String newDomain) {
        domain = newDomain;
        changed = true;
    }

    /** Whether nobody has said its name yet, so that it goes by its domain. */
    boolean isNameless() {
        return name.equals(domain);
    }

    void name(CompanyHint hint) {
        name = hint.name();
        normalised = hint.normalised();
        changed = true;
    }
}
