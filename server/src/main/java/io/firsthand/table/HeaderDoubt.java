package io.firsthand.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sees that what was taken for the names of columns is the first row of values. */
public final class HeaderDoubt {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.\\w{2,}");
    private static final Pattern WEB = Pattern.compile("https?://\\S+");
    private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d\\s()/-]{6,}");
    private static final Pattern DATE = Pattern.compile("\\d{1,4}([-/.])\\d{1,2}\\1\\d{1,4}([T ].*)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)*");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

    private HeaderDoubt() {}

    /** The first of these names that is an e-mail or web address, a date, a phone number or a number but a year. */
    public static Optional<String> of(List<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(it -> isAddress(it)
                        || PHONE.matcher(it).matches()
                        || DATE.matcher(it).matches()
                        || (NUMBER.matcher(it).matches() && !YEAR.matcher(it).matches()))
                .findFirst();
    }

    /** Which no column is ever called. */
    static boolean isAddress(String cell) {
        return EMAIL.matcher(cell).matches() || WEB.matcher(cell).matches();
    }
}
