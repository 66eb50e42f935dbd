package io.firsthand.lead;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/**
 * A phone number.
 *
 * @param text as it was given
 * @param e164 as the whole world dials it (ITU-T E.164, {@code +} and up to 15 digits), where that can be told
 */
public record Phone(String text, Optional<String> e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /**
     * Reads a number; empty when it has no digit at all.
     *
     * @param region where a number without a country code is dialled, two letters (ISO 3166-1)
     */
    public static Optional<Phone> parse(String given, String region) {
        var text = given.strip();
        if (text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return Optional.of(new Phone(text, e164(text, region)));
    }

    private static Optional<String> e164(String text, String region) {
        try {
            var number = NUMBERS.parse(text, region);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
