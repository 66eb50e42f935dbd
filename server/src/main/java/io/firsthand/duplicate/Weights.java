package io.firsthand.duplicate;

/**
 * The weights of what two contacts agree or differ in, in bits: log2(m/u), where m is how often the level is met among
 * pairs that are one person and u among pairs that share a key but are two. docs/duplicates.md tells where each
 * comes from.
 */
final class Weights {

    /** Of pairs that share a key, about one in 2^9 is one person. */
    static final double BEFOREHAND = -9;

    static final Levels EMAIL = new Levels(16, 11, -2);
    static final double EMAIL_ALIKE = 4;
    static final Levels PHONE = new Levels(9, 4, -1);
    static final Levels COMPANY = new Levels(8, 5, -2.5);
    static final Levels BIRTH = new Levels(9, 5, -4);
    static final Levels NUMBER = new Levels(13, 8, -5);
    static final Levels POSTCODE = new Levels(5, 3, -1.5);
    static final Levels ADDRESS = new Levels(8, 4.5, -2.5);

    static final double COMPANY_ALIKE = 0.92;
    static final double ADDRESS_SAME = 0.85;
    static final double ADDRESS_ALIKE = 0.5;

    /** The same name says as much as the name is rare (see {@link Rarity#bits}) above these, within the next. */
    static final double FAMILY_NAME = 5;

    static final double GIVEN_NAME = 4;
    static final double LEAST_NAME = 1;
    static final double LEAST_ALIKE = 0.5;

    static final double MOST_FAMILY_NAME = 8;
    static final double MOST_GIVEN_NAME = 6;
    /** What is taken off when names are alike only. */
    static final double SOUNDS_ALIKE = -1.5;

    static final double LOOKS_ALIKE = -3;
    static final double SWAPPED = -0.5;
    static final double INITIAL = 1.5;
    static final double OTHER_FAMILY_NAME = -5;
    static final double OTHER_GIVEN_NAME = -7;

    static final double NAME_ALIKE = 0.9;
    static final double NAME_SIMILAR = 0.8;

    private Weights() {}

    /** Of values that are the same, one slip apart, and different. */
    record Levels(double same, double similar, double other) {}
}
