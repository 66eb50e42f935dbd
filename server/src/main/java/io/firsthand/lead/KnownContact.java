package io.firsthand.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contact while arrivals are taken, with its leads: as found, or about to be written. */
final class KnownContact {

    final ContactId id;
    final boolean isNew;

    @Nullable ContactId mergedInto;

    private ContactDetails details;
    private @Nullable Email email;
    private @Nullable Phone phone;
    private boolean changed;
    final List<KnownLead> leads = new ArrayList<>();

    KnownContact(ContactId id, ContactDetails details, @Nullable Email email, @Nullable Phone phone, boolean isNew) {
        this.id = id;
        this.details = details;
        this.email = email;
        this.phone = phone;
        this.isNew = isNew;
    }

    ContactDetails details() {
        return details;
    }

    @Nullable Email email() {
        return email;
    }

    @Nullable Phone phone() {
        return phone;
    }

    /** Whether it was found, or already planned, and has learned something since. */
    boolean isChanged() {
        return changed;
    }

    void learn(ContactDetails filled, Checked from) {
        details = filled;
        email = email == null ? from.email() : email;
        phone = phone == null ? from.phone() : phone;
        changed = true;
    }

    /** The newest lead that is still open. */
    Optional<KnownLead> openLead() {
        return leads.reversed().stream().filter(KnownLead::isOpen).findFirst();
    }
}
