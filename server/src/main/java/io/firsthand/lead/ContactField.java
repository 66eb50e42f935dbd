package io.firsthand.lead;

import java.util.Arrays;
import java.util.Optional;

/** What we know of a person, field by field. */
public enum ContactField {
    NAME("name", 200),
    GIVEN_NAME("givenName", 100),
    FAMILY_NAME("familyName", 100),
    EMAIL("email", 254),
    PHONE("phone", 50),
    TITLE("title", 200);

    private final String id;
    private final int longest;

    ContactField(String id, int longest) {
        this.id = id;
        this.longest = longest;
    }

    /** As it stands in facts and the API. */
    public String id() {
        return id;
    }

    /** The most characters it may have. */
    public int longest() {
        return longest;
    }

    public static Optional<ContactField> of(String id) {
        return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
    }
}
