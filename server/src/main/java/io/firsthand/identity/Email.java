package io.firsthand.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address a person signs in with, in lower case, so that two spellings of one address are equal. */
public record Email(String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "[^@\\s\\p{Cntrl}\"<>(),;:\\\\]{1,64}@[^@\\s\\p{Cntrl}\"<>(),;:\\\\]+\\.[^@\\s\\p{Cntrl}.]+");
    private static final int LONGEST = 254;

    public Email {
        value = normalise(value);
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address: " + value);
        }
    }

    public static Optional<Email> parse(String text) {
        try {
            return Optional.of(new Email(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    static String normalise(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
