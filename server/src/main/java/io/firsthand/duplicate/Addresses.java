package io.firsthand.duplicate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells e-mail addresses apart that may still reach the same person. */
final class Addresses {

    private static final Set<String> DOTS_DONT_COUNT = Set.of("gmail.com", "googlemail.com");
    private static final Set<String> ROLES = Set.of(("info office contact kontakt sales vertrieb support service hello "
                    + "hallo mail email admin team marketing einkauf purchasing buchhaltung accounting invoice "
                    + "rechnung jobs hr press presse post zentrale reception empfang webmaster noreply")
            .split(" "));

    private static final int FEWEST_LETTERS = 5;

    private Addresses() {}

    /** How two addresses compare. */
    enum Outcome {
        SAME,
        /** What is sent to one arrives at the other. */
        SAME_BOX,
        /** A slip of the finger apart, or one nickname in two places. */
        ALIKE,
        /** Named after the person in two places, which says no more than the name does. */
        SAYS_NOTHING,
        OTHER
    }

    static Outcome compare(String one, String other, @Nullable String family) {
        if (one.equals(other)) {
            return Outcome.SAME;
        }
        if (similar(one).equals(similar(other))) {
            return Outcome.SAME_BOX;
        }
        var letters = letters(one);
        if (letters.length() < FEWEST_LETTERS || isRole(letters)) {
            return Outcome.OTHER;
        }
        if (letters.equals(letters(other))) {
            return family != null && letters.contains(family.replace(" ", "")) ? Outcome.SAYS_NOTHING : Outcome.ALIKE;
        }
        // The first letter often stands for the given name, so that another one is another person's.
        return one.charAt(0) == other.charAt(0) && Similarity.isOneSlip(one, other) ? Outcome.ALIKE : Outcome.OTHER;
    }

    /** The address without a tag after a plus; at Gmail also without dots. */
    static String similar(String email) {
        var at = email.lastIndexOf('@');
        var domain = email.substring(at + 1);
        var plus = email.indexOf('+');
        var box = email.substring(0, plus > 0 && plus < at ? plus : at);
        return DOTS_DONT_COUNT.contains(domain) ? box.replace(".", "") + "@gmail.com" : box + "@" + domain;
    }

    /** The letters before the @, without a tag: {@code j.smith+news} gives {@code jsmith}. */
    static String letters(String email) {
        var similar = similar(email);
        return similar.substring(0, similar.lastIndexOf('@')).replaceAll("[^\\p{L}]", "");
    }

    /** Whether several people read what is sent there. */
    static boolean isRole(String letters) {
        return ROLES.contains(letters);
    }
}
