package io.firsthand.cli;

/** Text from a file as it may go to a terminal. */
final class Plain {

    private Plain() {}

    /** Without control and formatting characters, which could move the cursor or turn the reading direction. */
    static String text(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\x{80}-\\x{9f}\\x{2028}\\x{2029}]", "\uFFFD");
    }
}
