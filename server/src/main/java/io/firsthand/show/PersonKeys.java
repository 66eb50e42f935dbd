package io.firsthand.show;

import io.firsthand.lead.Email;
import io.firsthand.lead.Plain;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what somebody is found on a list who wants to be erased. */
final class PersonKeys {

    /** Numbers are compared by their last digits, because lists give them with and without the country. */
    private static final int DIGITS = 8;

    private PersonKeys() {}

    static String name(String name) {
        return Plain.of(name).strip().replaceAll("\\s+", " ");
    }

    static @Nullable String email(@Nullable String email) {
        return email == null
                ? null
                : Email.parse(email).map(Email::key).orElse(email.strip().toLowerCase(Locale.ROOT));
    }

    static @Nullable String phone(@Nullable String phone) {
        var digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.isEmpty() ? null : digits.substring(Math.max(0, digits.length() - DIGITS));
    }
}
