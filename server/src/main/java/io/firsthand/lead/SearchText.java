package io.firsthand.lead;

import org.jspecify.annotations.Nullable;

/** The words by which a lead is found: each begins after a space, lower case and without diacritics. */
final class SearchText {

    private static final int LONGEST_NOTES = 4_000;

    private SearchText() {}

    static String of(LeadDraft draft) {
        return of(
                draft.contact(),
                draft.phone() == null ? null : draft.phone().e164().orElse(null),
                draft.company() == null ? null : draft.company().name(),
                draft.arrival().notes());
    }

    /** Of long notes, the first 4,000 characters can be found. */
    static String of(ContactDetails contact, @Nullable String e164, @Nullable String company, @Nullable String notes) {
        var text = new StringBuilder();
        add(text, contact.name());
        add(text, contact.email());
        add(text, company);
        add(text, contact.title());
        add(text, contact.phone() == null ? null : digits(contact.phone()));
        add(text, e164 == null ? null : digits(e164));
        add(text, notes == null ? null : notes.substring(0, Math.min(notes.length(), LONGEST_NOTES)));
        return Plain.of(text.toString().replaceAll("\\s+", " "));
    }

    private static void add(StringBuilder text, @Nullable String part) {
        if (part != null) {
            text.append(' ').append(part);
        }
    }

    static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }
}
