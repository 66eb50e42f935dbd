package io.firsthand.badge;

import io.firsthand.badge.CodeContent.Sort;
import io.firsthand.lead.Email;
import io.firsthand.lead.Phone;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by its beginning what a text is, and reads it. */
final class CodeTexts {

    /** A vCard may bring a photo along. */
    private static final int LONGEST = 1 << 17;

    private static final Pattern EMAIL = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\p{L}\\p{N}.-]{1,190}");
    private static final Pattern NUMBER = Pattern.compile("\\+[\\d ()./-]{6,30}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s|^;,~\\t]+");

    private CodeTexts() {}

    static CodeContent read(String given, String region) {
        if (given.length() > LONGEST) {
            return CodeContent.NOTHING;
        }
        var text = given.replace("\ufeff", "").strip();
        var start = text.substring(0, Math.min(text.length(), 20)).toUpperCase(Locale.ROOT);
        if (start.startsWith("BEGIN:VCARD")) {
            return VCards.read(text, region);
        }
        if (start.startsWith("MECARD:")) {
            return TaggedCards.mecard(text.substring(7), region);
        }
        if (start.startsWith("BIZCARD:")) {
            return TaggedCards.bizcard(text.substring(8), region);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            var content = JsonBadges.read(text, region);
            return content.sort() == Sort.NOTHING ? plain(text, region) : content;
        }
        if (start.startsWith("MATMSG:")) {
            return TaggedCards.mail(text.substring(7), region);
        }
        return start.contains(":") ? address(text, start, region) : plain(text, region);
    }

    private static CodeContent address(String text, String start, String region) {
        if (start.startsWith("MAILTO:")) {
            var to = Links.decoded(text.substring(7).replaceFirst("\\?.*", ""));
            return new Gathering(region).put(PersonField.EMAIL, to).as(Sort.EMAIL);
        }
        if (start.startsWith("TEL:")) {
            return new Gathering(region)
                    .put(PersonField.PHONE, text.substring(4))
                    .as(Sort.PHONE);
        }
        if (start.startsWith("HTTP://") || start.startsWith("HTTPS://") || start.startsWith("URLTO:")) {
            return Links.read(text.replaceFirst("^(?i)URLTO:(?=.)", ""), region);
        }
        return plain(text, region);
    }

    /** One e-mail, one number, one address of the web, or an id; else whatever of these stands between other text. */
    private static CodeContent plain(String text, String region) {
        if (text.isEmpty()) {
            return CodeContent.NOTHING;
        }
        if (Email.parse(text).isPresent()) {
            return new Gathering(region).put(PersonField.EMAIL, text).as(Sort.EMAIL);
        }
        if (NUMBER.matcher(text).matches()
                && Phone.parse(text, region).flatMap(Phone::e164).isPresent()) {
            return new Gathering(region).put(PersonField.PHONE, text).id(text).as(Sort.PHONE);
        }
        if (Links.isBare(text)) {
            return Links.read("https://" + text, region);
        }
        var parts = SEPARATORS.split(text, 50);
        if (parts.length == 1) {
            return new Gathering(region).id(text).as(Sort.ID);
        }
        return amongOthers(text, parts, region);
    }

    private static CodeContent amongOthers(String text, String[] parts, String region) {
        var found = new Gathering(region);
        var email = EMAIL.matcher(text);
        if (email.find()) {
            found.guess(PersonField.EMAIL, email.group());
        }
        for (var part : parts) {
            if (part.chars().anyMatch(Character::isDigit) && part.indexOf('@') < 0 && !part.contains("://")) {
                found.id(part);
            }
        }
        var sort = found.has(PersonField.EMAIL) ? Sort.EMAIL : Sort.NOTHING;
        return text.length() <= 200 ? found.id(text).as(sort) : found.as(sort);
    }
}
