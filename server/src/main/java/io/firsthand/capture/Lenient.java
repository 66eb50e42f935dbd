package io.firsthand.capture;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.Mistake;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leaves out what a lead's fields do not take: what was signed cannot be signed again, so nothing of it may hinder. It
 * still stands on the conversation as it was captured.
 */
final class Lenient {

    private static final String NO_CONTROLS = "[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}";

    private Lenient() {}

    static Arrival without(Arrival it, List<Mistake> mistakes) {
        var fields = mistakes.stream().map(Mistake::field).collect(Collectors.toSet());
        var contact = it.contact();
        for (var field : ContactField.values()) {
            if (fields.contains("contact." + field.id())) {
                contact = contact.with(field, null);
            }
        }
        if (contact.shown().isEmpty() && contact.givenName() == null && contact.familyName() == null) {
            contact = contact.with(ContactField.NAME, otherName(it));
        }
        var notes = it.notes();
        return new Arrival(
                contact,
                fields.contains("company.name") ? null : it.companyName(),
                null,
                it.source(),
                fields.contains("notes") && notes != null ? notes.replaceAll(NO_CONTROLS, " ") : notes,
                it.provenance(),
                it.history(),
                isAbout(fields, "owner") ? null : it.owner(),
                isAbout(fields, "key") ? null : it.key(),
                it.custom());
    }

    /** Somebody of whom we have only an address that is none is called by it; else by the badge. */
    private static @org.jspecify.annotations.Nullable String otherName(Arrival it) {
        ContactDetails contact = it.contact();
        var key = it.key();
        return Stream.of(contact.email(), contact.phone(), key == null ? null : key.key())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAbout(Set<String> fields, String name) {
        return fields.stream().anyMatch(it -> it.startsWith(name));
    }
}
