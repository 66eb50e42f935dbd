package io.firsthand.lead;

import io.firsthand.lead.Mistake.Reason;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes what we know of a person, for all leads of theirs. */
@Component
class ContactChanges {

    private final ContactRepository contacts;
    private final Region region;

    ContactChanges(ContactRepository contacts, Region region) {
        this.contacts = contacts;
        this.region = region;
    }

    /** A checked change, not yet written. */
    record Plan(KnownContact contact, Map<ContactField, FieldChange> changes) {}

    void lock(UUID workspace, ContactId contact) {
        contacts.lock(workspace, contact);
    }

    /** Null when nothing would change or, as the checker then knows, something is wrong. */
    @Nullable Plan plan(UUID workspace, Lead lead, Map<ContactField, @Nullable String> wanted, Checker checker) {
        if (wanted.isEmpty()) {
            return null;
        }
        var known = Objects.requireNonNull(contacts.lock(workspace, lead.contactId()));
        var after = Checked.contact(overlay(known.details(), wanted), checker);
        var email = Checked.email(after, checker);
        var phone = Checked.phone(after, checker, region.code());
        if (after.shown().isEmpty() && !known.details().shown().isEmpty() && checker.isContent()) {
            checker.add("contact", Reason.NO_WAY_TO_REACH, "");
        }
        if (email != null && contacts.isKnown(workspace, email, known.id)) {
            checker.add("contact.email", Reason.TAKEN, "");
        }
        var changes = known.details().changesTo(after);
        if (changes.isEmpty() || !checker.isContent()) {
            return null;
        }
        var changed = new KnownContact(known.id, after, email, phone, false);
        changed.leads.addAll(known.leads);
        return new Plan(changed, changes);
    }

    private static ContactDetails overlay(ContactDetails known, Map<ContactField, @Nullable String> wanted) {
        var all = new EnumMap<ContactField, @Nullable String>(ContactField.class);
        for (var field : ContactField.values()) {
            all.put(field, wanted.containsKey(field) ? wanted.get(field) : known.get(field));
        }
        return ContactDetails.of(all);
    }

    void write(UUID workspace, Plan plan, Instant now) {
        contacts.update(workspace, List.of(plan.contact()), now);
    }
}
