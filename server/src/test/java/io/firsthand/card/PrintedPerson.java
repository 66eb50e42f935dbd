package io.firsthand.card;

import java.util.List;
import java.util.Locale;

/**
 * Somebody who never lived, as a card names them.
 *
 * @param phone as printed; {@code phoneE164} is the same number
 * @param place the lines of the address
 */
record PrintedPerson(
        String language,
        String given,
        String family,
        String title,
        String company,
        String email,
        String web,
        String phone,
        String phoneE164,
        String mobile,
        String mobileE164,
        String street,
        String postcode,
        String city,
        List<String> place,
        String country,
        String countryWord) {

    String name() {
        return given + " " + family;
    }

    /** Where a label for a kind of number is printed. */
    List<String> labels() {
        return switch (language) {
            case "de" -> List.of("Tel.", "Mobil", "E-Mail", "Web");
            case "fr" -> List.of("Tél.", "Mobile", "E-mail", "Web");
            case "es" -> List.of("Tel.", "Móvil", "Email", "Web");
            case "it" -> List.of("Tel.", "Cell.", "E-mail", "Web");
            default -> List.of("Phone", "Mobile", "Email", "Web");
        };
    }

    Locale locale() {
        return Locale.of(language);
    }
}
