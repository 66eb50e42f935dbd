package io.firsthand.table;

import java.util.Locale;
import java.util.Set;

/** Words by which programs and people say that there is nothing to say, in English and German. */
final class MissingWords {

    private static final int LONGEST = 24;
    private static final Set<String> WORDS = Set.of(
            "select",
            "select...",
            "please select",
            "bitte wählen",
            "auswählen",
            "n/a",
            "na",
            "n.a.",
            "#n/a",
            "#ref!",
            "#value!",
            "#name?",
            "#div/0!",
            "#num!",
            "#null!",
            "-",
            "--",
            "---",
            "–",
            "—",
            ".",
            "?",
            "null",
            "nil",
            "nan",
            "none",
            "undefined",
            "(not set)",
            "not set",
            "(empty)",
            "empty",
            "(blank)",
            "blank",
            "(leer)",
            "leer",
            "tbd",
            "k. a.",
            "k.a.",
            "keine angabe",
            "nicht angegeben",
            "unbekannt",
            "unknown",
            "not provided",
            "not available",
            "0000-00-00",
            "00.00.0000");

    private MissingWords() {}

    /** Whether the cell may mean "nothing"; whether it does, only a person can say. */
    static boolean likely(String cell) {
        return cell.length() <= LONGEST && WORDS.contains(cell.toLowerCase(Locale.ROOT));
    }
}
