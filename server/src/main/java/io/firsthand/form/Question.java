package io.firsthand.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a form asks.
 *
 * @param field the lead's field that the answer goes to, as the API calls it, such as {@code contact.email}; what has
 *     no field of its own is {@code custom.} and a name
 * @param kind how it is answered; for a field of the lead it follows from the field
 * @param options what can be chosen, one wording each, for a choice
 */
public record Question(String field, Kind kind, Wording label, Wording help, List<Wording> options, boolean required) {

    /** The beginning of the names of fields that a workspace made up itself. */
    public static final String CUSTOM = "custom.";

    public static final int LONGEST_CUSTOM = 80;

    /** How a question is answered. */
    public enum Kind {
        LINE,
        BLOCK,
        CHOICE,
        YES;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findAny();
        }
    }

    /** The lead's own fields that can be asked for, with the longest answer. */
    static final Map<String, Integer> FIELDS = fields();

    public Question {
        options = List.copyOf(options);
        kind = field.startsWith(CUSTOM) ? kind : field.equals("notes") ? Kind.BLOCK : Kind.LINE;
    }

    /** A field of the lead as one would ask for it without thinking. */
    public static Question plain(String field, boolean required) {
        return new Question(field, Kind.LINE, Wording.NONE, Wording.NONE, List.of(), required);
    }

    public static List<String> fieldsOfLeads() {
        return List.copyOf(FIELDS.keySet());
    }

    public boolean isCustom() {
        return field.startsWith(CUSTOM);
    }

    public int longest() {
        return FIELDS.getOrDefault(field, kind == Kind.BLOCK ? 2_000 : 500);
    }

    /** What is kept of a choice: its English wording, whichever language it was made in. */
    public static String kept(Wording option) {
        return option.in("en");
    }

    private static Map<String, Integer> fields() {
        var fields = new LinkedHashMap<String, Integer>();
        fields.put("contact.name", 200);
        fields.put("contact.givenName", 100);
        fields.put("contact.familyName", 100);
        fields.put("contact.email", 254);
        fields.put("contact.phone", 50);
        fields.put("contact.title", 200);
        fields.put("company.name", 200);
        fields.put("company.domain", 200);
        fields.put("notes", 5_000);
        return java.util.Collections.unmodifiableMap(fields);
    }
}
