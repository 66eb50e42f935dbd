package io.firsthand.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By what a person can be recognised in a text.
 *
 * @param emails lower case
 * @param phones as digits, with the country where it is known
 * @param names whole names as they were written
 */
public record Marks(Set<String> emails, Set<String> phones, Set<String> names) {

    public static final Marks NONE = new Marks(Set.of(), Set.of(), Set.of());

    /** Numbers are compared by their last digits, because texts give them with and without the country. */
    private static final int DIGITS = 8;

    private static final int PART_OF_NAME = 3;

    private static final Pattern NO_DIGIT_BETWEEN = Pattern.compile("(?<=\\d)[\\s()/.\\-]+(?=\\d)");

    public Marks {
        emails = Set.copyOf(emails);
        phones = Set.copyOf(phones);
        names = Set.copyOf(names);
    }

    /** Whether the text names the person: an address, a number however it is grouped, or a whole name. */
    public boolean in(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return emails.stream().anyMatch(lower::contains)
                || names.stream().anyMatch(name -> hasName(lower, name))
                || hasPhone(text);
    }

    /** The same for what belongs to the person alone, such as a company or a file, where part of the name will do. */
    public boolean inOwn(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return in(text)
                || names.stream()
                        .flatMap(name -> Arrays.stream(name.split("[\\s,]+")))
                        .filter(part -> part.length() >= PART_OF_NAME)
                        .anyMatch(part -> hasName(lower, part));
    }

    private boolean hasPhone(String text) {
        if (phones.isEmpty()) {
            return false;
        }
        var digits = NO_DIGIT_BETWEEN.matcher(text).replaceAll("");
        return phones.stream().anyMatch(phone -> digits.contains(tail(phone)));
    }

    private static String tail(String phone) {
        return phone.length() <= DIGITS ? phone : phone.substring(phone.length() - DIGITS);
    }

    /** Not inside of another word: "Li" is not in "Lithium". */
    private static boolean hasName(String lower, String name) {
        var sought = name.toLowerCase(Locale.ROOT);
        for (var at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
            var end = at + sought.length();
            if ((at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1)))
                    && (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
