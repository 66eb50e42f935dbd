package io.firsthand.lead;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address.
 *
 * @param text as it was given, trimmed
 * @param key the same for all ways to write it: lower case, composed, the domain in ASCII (RFC 5891)
 */
public record Email(String text, String key) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART =
            Pattern.compile(ATOM + "(\\." + ATOM + ")*|\"([\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\\x20-\\x7e])+\"");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}.-]+");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /** Reads what a person or a file calls an e-mail address; empty when nobody could be reached under it. */
    public static Optional<Email> parse(String given) {
        var text = given.strip();
        var at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || text.length() > LONGEST) {
            return Optional.empty();
        }
        var local = text.substring(0, at);
        if (!LOCAL_PART.matcher(local).matches()) {
            return Optional.empty();
        }
        return domain(text.substring(at + 1)).map(domain -> new Email(text, key(local) + "@" + domain));
    }

    /** A domain in its one form, if it is one. */
    static Optional<String> domain(String given) {
        if (!NAME.matcher(given.strip()).matches()) {
            return Optional.empty();
        }
        try {
            var ascii = IDN.toASCII(Normalizer.normalize(given.strip(), Normalizer.Form.NFC), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            return DOMAIN.matcher(ascii).matches() && ascii.length() <= 253 ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String domain() {
        return key.substring(key.lastIndexOf('@') + 1);
    }

    /** Whether it is of a firm or house of its own, and not of a provider where anybody gets an address. */
    public boolean isBusiness() {
        return !FreeMail.has(domain());
    }

    private static String key(String local) {
        return Normalizer.normalize(local, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
