package io.firsthand.card;

import java.util.Locale;

/** What a field of a card says; {@link #key} is its name in JSON. */
public enum FieldKind {
    NAME,
    GIVEN,
    FAMILY,
    TITLE,
    COMPANY,
    EMAIL,
    PHONE,
    MOBILE,
    FAX,
    WEB,
    STREET,
    POSTCODE,
    CITY,
    COUNTRY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
