package io.firsthand.badge;

import java.util.List;
import java.util.Optional;

/**
 * What the text of a code says.
 *
 * @param fields at most one of each kind, in the order of {@link PersonField}
 * @param ids what an attendee list may know the badge by, the likeliest first; empty for a card that says who it is
 */
public record CodeContent(Sort sort, List<CodeField> fields, List<String> ids) {

    public static final CodeContent NOTHING = new CodeContent(Sort.NOTHING, List.of(), List.of());

    public CodeContent {
        fields = List.copyOf(fields);
        ids = List.copyOf(ids);
    }

    /** How the text is written. */
    public enum Sort {
        VCARD,
        MECARD,
        BIZCARD,
        JSON,
        /** The address of somebody's profile at a network. */
        PROFILE,
        /** Any other web address. */
        LINK,
        EMAIL,
        PHONE,
        /** An id that only the organiser of the show can explain. */
        ID,
        /** Text that is none of these. */
        NOTHING
    }

    public Optional<String> value(PersonField kind) {
        return fields.stream()
                .filter(it -> it.kind() == kind)
                .map(CodeField::value)
                .findFirst();
    }
}
