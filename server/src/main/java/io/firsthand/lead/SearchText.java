package io.firsthand.lead;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words by which a lead is found: each begins after a space, lower case and without diacritics. */
final class SearchText {

    private static final int LONGEST_NOTES = 4_000;

    private static final int LONGEST_CUSTOM = 500;
    private static final int LONGEST_VALUE = 80;

    private SearchText() {}

    static String of(LeadDraft draft, Set<String> searched) {
        return of(
                draft.contact(),
                draft.phone() == null ? null : draft.phone().e164().orElse(null),
                draft.company() == null ? null : draft.company().name(),
                draft.arrival().notes(),
                custom(draft.arrival().custom(), searched));
    }

    /** Of long notes, the first 4,000 characters can be found. */
    static String of(
            ContactDetails contact,
            @Nullable String e164,
            @Nullable String company,
            @Nullable String notes,
            String custom) {
        var text = new StringBuilder();
        add(text, contact.name());
        add(text, contact.email());
        add(text, company);
        add(text, contact.title());
        add(text, contact.phone() == null ? null : digits(contact.phone()));
        add(text, e164 == null ? null : digits(e164));
        add(text, notes == null ? null : notes.substring(0, Math.min(notes.length(), LONGEST_NOTES)));
        add(text, custom);
        return Plain.of(text.toString().replaceAll("\\s+", " "));
    }

    /** The values of the fields whose names are given, as far as they are worth finding. */
    static String custom(Map<String, Object> values, Set<String> searched) {
        var text = new StringBuilder();
        for (var value : new TreeMap<>(values).entrySet()) {
            if (searched.contains(value.getKey()) && text.length() < LONGEST_CUSTOM) {
                var word = value.getValue().toString();
                text.append(' ').append(word, 0, Math.min(word.length(), LONGEST_VALUE));
            }
        }
        return text.toString();
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
