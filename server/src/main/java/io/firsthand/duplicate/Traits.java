package io.firsthand.duplicate;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a contact is recognised by, each trait as it is compared; null for what nobody said.
 *
 * @param given given names, plain
 * @param family family name, plain; the last word of a whole name
 * @param email in its one form
 * @param phone as the whole world dials it, else its digits
 * @param companies names and domains of the companies it belongs to
 * @param born eight digits, the year first
 * @param number a number or address that only one person has
 * @param address street and town, plain
 */
record Traits(
        @Nullable String given,
        @Nullable String family,
        @Nullable String email,
        @Nullable String phone,
        Set<String> companies,
        @Nullable String born,
        @Nullable String number,
        @Nullable String address,
        @Nullable String postcode) {

    static final Traits NONE = new Traits(null, null, null, null, Set.of(), null, null, null, null);

    Traits {
        companies = Set.copyOf(companies);
    }

    /** The names as one word after the other, for showing and for comparing what may stand in another order. */
    String names() {
        return String.join(
                " ", Stream.of(given, family).filter(Objects::nonNull).toList());
    }

    boolean isNobody() {
        return names().isEmpty() && email == null && phone == null && number == null;
    }
}
