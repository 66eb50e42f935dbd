package io.firsthand.badge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What cards, badges and codes say of a person, field by field. */
public enum PersonField {
    NAME(200),
    GIVEN(100),
    FAMILY(100),
    TITLE(200),
    COMPANY(200),
    EMAIL(254),
    PHONE(50),
    MOBILE(50),
    FAX(50),
    WEB(500),
    STREET(200),
    POSTCODE(20),
    CITY(100),
    COUNTRY(100);

    private final int longest;

    PersonField(int longest) {
        this.longest = longest;
    }

    /** As it stands in JSON and in what a phone signs. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The most characters it may have. */
    public int longest() {
        return longest;
    }

    public static Optional<PersonField> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
