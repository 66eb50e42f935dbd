package io.firsthand.duplicate;

/**
 * How alike two words are, from 0 to 1: Jaro's measure with Winkler's bonus for a common beginning (W. E. Winkler,
 * String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage, 1990).
 */
final class Similarity {

    private static final int LONGEST_PREFIX = 4;
    private static final double PREFIX_BONUS = 0.1;
    private static final double BONUS_FROM = 0.7;

    private Similarity() {}

    static double jaroWinkler(String one, String other) {
        var jaro = jaro(one, other);
        if (jaro <= BONUS_FROM) {
            return jaro;
        }
        var most = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
        var prefix = 0;
        while (prefix < most && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_BONUS * (1 - jaro);
    }

    /** Letters in common that stand not too far apart, and how many of them stand in another order. */
    static double jaro(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        var taken = new boolean[other.length()];
        var mine = new char[one.length()];
        var common = 0;
        for (var i = 0; i < one.length(); i++) {
            var last = Math.min(other.length() - 1, i + window);
            for (var j = Math.max(0, i - window); j <= last; j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    mine[common++] = one.charAt(i);
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        var misplaced = 0;
        for (int j = 0, k = 0; j < other.length(); j++) {
            if (taken[j] && other.charAt(j) != mine[k++]) {
                misplaced++;
            }
        }
        var m = (double) common;
        return (m / one.length() + m / other.length() + (m - Math.floorDiv(misplaced, 2)) / m) / 3;
    }

    /** Whether one slip of a finger makes one of the other: a character more, less or other, or two neighbours swapped. */
    static boolean isOneSlip(String one, String other) {
        if (one.length() > other.length()) {
            return isOneSlip(other, one);
        }
        if (other.length() - one.length() > 1 || one.equals(other)) {
            return false;
        }
        var at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        if (one.length() < other.length()) {
            return one.substring(at).equals(other.substring(at + 1));
        }
        return one.substring(at + 1).equals(other.substring(at + 1))
                || (at + 1 < one.length()
                        && one.charAt(at) == other.charAt(at + 1)
                        && one.charAt(at + 1) == other.charAt(at)
                        && one.substring(at + 2).equals(other.substring(at + 2)));
    }

    /** The share of pairs of neighbouring letters that two texts have in common (Dice 1945), spaces left out. */
    static double pairsInCommon(String one, String other) {
        var mine = pairs(one);
        var others = pairs(other);
        if (mine.length == 0 || others.length == 0) {
            return one.equals(other) ? 1 : 0;
        }
        var common = 0;
        for (int i = 0, j = 0; i < mine.length && j < others.length; ) {
            if (mine[i] == others[j]) {
                common++;
                i++;
                j++;
            } else if (mine[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * common / (mine.length + others.length);
    }

    private static int[] pairs(String text) {
        var letters = text.replace(" ", "");
        var pairs = new int[Math.max(0, letters.length() - 1)];
        for (var i = 0; i < pairs.length; i++) {
            pairs[i] = letters.charAt(i) << 16 | letters.charAt(i + 1);
        }
        java.util.Arrays.sort(pairs);
        return pairs;
    }
}
