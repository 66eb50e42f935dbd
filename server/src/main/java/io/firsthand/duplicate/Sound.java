package io.firsthand.duplicate;

/**
 * How a name sounds, as digits: Cologne phonetics (H. J. Postel, Die Kölner Phonetik, IBM-Nachrichten 19, 1969), which
 * hears Meyer in Maier, Schmidt in Smith and Filip in Philip. Expects text as {@code Plain} makes it.
 */
final class Sound {

    private static final String BEFORE_A_HARD_C_AT_THE_BEGINNING = "ahkloqrux";
    private static final String BEFORE_A_HARD_C = "ahkoqux";
    private static final char SILENT = '-';

    private Sound() {}

    /** The digits; for a name without Latin letters, the name itself. */
    static String of(String name) {
        var letters = name.replaceAll("[^a-z]", "");
        if (letters.isEmpty()) {
            return name.replace(" ", "");
        }
        var code = new StringBuilder();
        var last = '\0';
        for (var i = 0; i < letters.length(); i++) {
            var digits = digits(letters, i);
            for (var k = 0; k < digits.length(); k++) {
                var digit = digits.charAt(k);
                if (digit != last && digit != SILENT && (digit != '0' || code.isEmpty())) {
                    code.append(digit);
                }
                // Of two that sound the same only one counts, also when an H stands between them; a vowel parts them.
                last = digit == SILENT ? last : digit;
            }
        }
        return code.isEmpty() ? letters : code.toString();
    }

    private static String digits(String letters, int i) {
        var before = i == 0 ? ' ' : letters.charAt(i - 1);
        var after = i + 1 == letters.length() ? ' ' : letters.charAt(i + 1);
        return switch (letters.charAt(i)) {
            case 'a', 'e', 'i', 'j', 'o', 'u', 'y' -> "0";
            case 'h' -> "-";
            case 'b' -> "1";
            case 'p' -> after == 'h' ? "3" : "1";
            case 'd', 't' -> "csz".indexOf(after) >= 0 ? "8" : "2";
            case 'f', 'v', 'w' -> "3";
            case 'g', 'k', 'q' -> "4";
            case 'c' -> c(i, before, after);
            case 'x' -> "ckq".indexOf(before) >= 0 ? "8" : "48";
            case 'l' -> "5";
            case 'm', 'n' -> "6";
            case 'r' -> "7";
            default -> "8"; // s, z
        };
    }

    private static String c(int i, char before, char after) {
        if (i == 0) {
            return BEFORE_A_HARD_C_AT_THE_BEGINNING.indexOf(after) >= 0 ? "4" : "8";
        }
        return "sz".indexOf(before) < 0 && BEFORE_A_HARD_C.indexOf(after) >= 0 ? "4" : "8";
    }
}
