package io.firsthand.intake;

/** Names of files as people's computers gave them, made harmless. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    /** The last part of a path, without anything that could not be shown in a line. */
    static String of(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}]+", "")
                .strip();
        if (name.isEmpty()) {
            return "leads.csv";
        }
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
