package io.firsthand.card;

import java.text.Normalizer;
import java.util.Locale;

/** Texts without what readers and writers disagree about: accents, capitals, spaces and signs. */
final class Fold {

    private Fold() {}

    /** Only letters a to z and digits. */
    static String of(String text) {
        return words(text).replace(" ", "");
    }

    /** The same, with single spaces between words. */
    static String words(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replaceAll("\\p{M}", "");
        return plain.replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** As an address writes it where umlauts are spelled out. */
    static String german(String text) {
        return of(text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue"));
    }

    static char letter(char sign) {
        var folded = of(String.valueOf(sign));
        return folded.isEmpty() ? sign : folded.charAt(0);
    }

    /** How many letters have to be changed, added or left out; looks that are alike count little. */
    static double distance(String a, String b) {
        var before = new double[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var row = new double[b.length() + 1];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var change = before[j - 1] + unlike(a.charAt(i - 1), b.charAt(j - 1));
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[b.length()];
    }

    private static double unlike(char a, char b) {
        if (a == b) {
            return 0;
        }
        return alike("il1I|tj", a, b)
                        || alike("o0OQ", a, b)
                        || alike("s5S", a, b)
                        || alike("b8B6", a, b)
                        || alike("z2Z", a, b)
                        || alike("g9q", a, b)
                        || alike("uv", a, b)
                        || alike("ce", a, b)
                ? 0.4
                : 1;
    }

    private static boolean alike(String set, char a, char b) {
        return set.indexOf(a) >= 0 && set.indexOf(b) >= 0;
    }
}
