package io.firsthand.duplicate;

/**
 * Why two contacts may be one person, or speak against it.
 *
 * @param kind in words: {@code duplicate.reason.<kind>}
 * @param one what the first says, for the words to quote
 * @param other what the second says
 * @param bits how much likelier it makes that they are one person, as a power of two; negative speaks against it
 */
public record Reason(Kind kind, String one, String other, double bits) {

    /** How two values of a trait compare. */
    public enum Kind {
        SAME_EMAIL,
        SIMILAR_EMAIL,
        OTHER_EMAIL,
        SAME_PHONE,
        SIMILAR_PHONE,
        OTHER_PHONE,
        SWAPPED_NAME,
        SAME_FAMILY_NAME,
        FAMILY_NAME_SOUNDS_ALIKE,
        SIMILAR_FAMILY_NAME,
        OTHER_FAMILY_NAME,
        SAME_GIVEN_NAME,
        INITIAL,
        SIMILAR_GIVEN_NAME,
        OTHER_GIVEN_NAME,
        SAME_COMPANY,
        SIMILAR_COMPANY,
        OTHER_COMPANY,
        SAME_BIRTH,
        SIMILAR_BIRTH,
        OTHER_BIRTH,
        SAME_NUMBER,
        SIMILAR_NUMBER,
        OTHER_NUMBER,
        SAME_ADDRESS,
        SIMILAR_ADDRESS,
        OTHER_ADDRESS,
        SAME_POSTCODE,
        SIMILAR_POSTCODE,
        OTHER_POSTCODE;

        /** As it stands in the API and in message keys. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
