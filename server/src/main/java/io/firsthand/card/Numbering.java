package io.firsthand.card;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;

/** Which country a number is of. */
final class Numbering {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Numbering() {}

    static Optional<String> country(String e164) {
        try {
            return Optional.ofNullable(NUMBERS.getRegionCodeForNumber(NUMBERS.parse(e164, null)))
                    .filter(it -> it.length() == 2 && Character.isLetter(it.charAt(0)));
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
