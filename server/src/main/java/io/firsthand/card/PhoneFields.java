package io.firsthand.card;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds telephone numbers, and by their labels what they are for. */
final class PhoneFields {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\+|\\(\\+|00|\\(?\\d)[\\dOoIl()\\[\\]\\s./–-]{6,22}[\\dOoIl]");
    private static final Pattern MOBILE =
            Pattern.compile("(?:mob|cell|cel\\b|movil|portable|handy|natel|port\\b|\\bm\\b|\\bc\\b)[^a-z]*$");
    private static final Pattern FAX = Pattern.compile("(?:fax|\\bf\\b)[^a-z]*$");
    private static final Pattern PHONE = Pattern.compile(
            "(?:tel|phone|fon|office|direct|durchwahl|ufficio|fixe|fijo|\\bt\\b|\\bp\\b|\\bd\\b|\\bo\\b)[^a-z]*$");

    private final Draft draft;
    private final String region;

    /** Numbers without a country are of the region, two letters. */
    PhoneFields(Draft draft, String region) {
        this.draft = draft;
        this.region = region;
    }

    void find() {
        for (var line : draft.free()) {
            var text = draft.left(line).equals(line.text()) ? line.raw() : draft.left(line);
            var found = NUMBER.matcher(text);
            var rest = new StringBuilder(text);
            var any = false;
            while (found.find()) {
                var before = text.substring(0, found.start());
                var dialled = found.group().replaceFirst("[OoIl]+$", "");
                var digits = digits(dialled);
                var number = parsed(digits);
                if (digits.startsWith("+") || (number.isPresent() && isNumber(line, before, text, dialled))) {
                    put(line, dialled, digits, number, before.isBlank() ? label(line) : before);
                    any = true;
                    for (var i = found.start(); i < found.end(); i++) {
                        rest.setCharAt(i, ' ');
                    }
                }
            }
            if (any) {
                draft.leave(line, isLabel(rest.toString()) ? "" : rest.toString());
            }
        }
    }

    /** Without a country, digits are a number only by their label, or where nothing else stands. */
    private boolean isNumber(PlacedLine line, String before, String text, String dialled) {
        var label = Fold.words(before.isBlank() ? label(line) : before);
        return PHONE.matcher(label).find()
                || MOBILE.matcher(label).find()
                || FAX.matcher(label).find()
                || isLabel(text.replace(dialled, ""));
    }

    private void put(PlacedLine line, String dialled, String digits, Optional<PhoneNumber> number, String before) {
        var kind = kind(Fold.words(before), number);
        var value = number.map(it -> NUMBERS.format(it, PhoneNumberFormat.E164)).orElse(digits);
        var confidence = line.line().score() * (number.isPresent() ? 1 : 0.6);
        var taken = draft.has(kind) && kind != FieldKind.FAX;
        var other = kind == FieldKind.PHONE ? FieldKind.MOBILE : FieldKind.PHONE;
        draft.put(taken ? other : kind, value, confidence, number.isEmpty() || line.worst(dialled) < 0.6, line);
    }

    private static FieldKind kind(String label, Optional<PhoneNumber> number) {
        if (FAX.matcher(label).find()) {
            return FieldKind.FAX;
        }
        if (MOBILE.matcher(label).find()) {
            return FieldKind.MOBILE;
        }
        var mobile = number.map(NUMBERS::getNumberType)
                .filter(it -> it == PhoneNumberType.MOBILE)
                .isPresent();
        return mobile && !PHONE.matcher(label).find() ? FieldKind.MOBILE : FieldKind.PHONE;
    }

    /** What stands before it in the same row, as a column of labels does. */
    private String label(PlacedLine line) {
        return draft.lines().stream()
                .filter(it -> !it.equals(line) && it.isBesides(line) && it.right() <= line.left() + line.height())
                .reduce((a, b) -> a.right() > b.right() ? a : b)
                .map(PlacedLine::raw)
                .orElse("");
    }

    static boolean isLabel(String rest) {
        return rest.replaceAll("[^\\p{L}]", "").length() < 3
                || Fold.words(rest)
                        .matches(
                                "(?:(?:tele?f?o?n?o?|tel|phone|fon|mobile?|movil|cell(?:ulare)?|portable|fax|direct|office|"
                                        + "e ?mail|mail|web|site|internet|handy|t|m|f|p|e|w|c|d|o) ?)+");
    }

    private Optional<PhoneNumber> parsed(String digits) {
        try {
            var number = NUMBERS.parse(digits, region);
            return NUMBERS.isValidNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    private static String digits(String text) {
        var plain = text.replace('O', '0').replace('o', '0').replace('I', '1').replace('l', '1');
        var national = plain.contains("+") ? plain.replaceAll("[(\\[]0[)\\]]", "") : plain;
        var digits = national.replaceAll("[^0-9]", "");
        return (plain.contains("+") ? "+" + digits : digits.startsWith("00") ? "+" + digits.substring(2) : digits)
                .toLowerCase(Locale.ROOT);
    }
}
