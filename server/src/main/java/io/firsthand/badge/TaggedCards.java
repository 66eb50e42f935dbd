package io.firsthand.badge;

import io.firsthand.badge.CodeContent.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Reads what phones in Japan began with: MECARD and its likes, {@code tag:value;} in one line, escaped by backslashes. */
final class TaggedCards {

    private static final int MOST = 60;

    private TaggedCards() {}

    /** NTT Docomo's MECARD: a name is "family,given", an address has seven parts or is one line. */
    static CodeContent mecard(String text, String region) {
        var to = new Gathering(region);
        each(text, (tag, value) -> {
            switch (tag) {
                case "N" -> name(value, to);
                case "ORG" -> to.put(PersonField.COMPANY, whole(value));
                case "TITLE", "TIL" -> to.put(PersonField.TITLE, whole(value));
                case "TEL", "TEL-AV" -> phone(whole(value), to);
                case "EMAIL" -> to.put(PersonField.EMAIL, whole(value));
                case "URL" -> to.put(PersonField.WEB, whole(value));
                case "ADR" -> address(value, to);
                default -> {}
            }
        });
        return to.as(Sort.MECARD);
    }

    /** BIZCARD: N given name, X family name, T title, C company, A address, B, M, F phone, mobile, fax, E e-mail. */
    static CodeContent bizcard(String text, String region) {
        var to = new Gathering(region);
        each(text, (tag, value) -> {
            switch (tag) {
                case "N" -> to.put(PersonField.GIVEN, whole(value));
                case "X" -> to.put(PersonField.FAMILY, whole(value));
                case "T" -> to.put(PersonField.TITLE, whole(value));
                case "C" -> to.put(PersonField.COMPANY, whole(value));
                case "A" -> to.guess(PersonField.STREET, whole(value));
                case "B" -> to.put(PersonField.PHONE, whole(value));
                case "M" -> to.put(PersonField.MOBILE, whole(value));
                case "F" -> to.put(PersonField.FAX, whole(value));
                case "E" -> to.put(PersonField.EMAIL, whole(value));
                default -> {}
            }
        });
        return to.as(Sort.BIZCARD);
    }

    static CodeContent mail(String text, String region) {
        var to = new Gathering(region);
        each(text, (tag, value) -> {
            if (tag.equals("TO")) {
                to.put(PersonField.EMAIL, whole(value));
            }
        });
        return to.as(Sort.EMAIL);
    }

    private static void name(List<String> parts, Gathering to) {
        var given = parts.size() > 1 ? parts.get(1).strip() : "";
        if (given.isEmpty()) {
            to.put(PersonField.NAME, parts.getFirst());
        } else {
            to.put(PersonField.FAMILY, parts.getFirst()).put(PersonField.GIVEN, given);
        }
    }

    /** The second number is likely the mobile, but may be anything. */
    private static void phone(String number, Gathering to) {
        if (to.has(PersonField.PHONE)) {
            to.guess(PersonField.MOBILE, number);
        } else {
            to.put(PersonField.PHONE, number);
        }
    }

    private static void address(List<String> parts, Gathering to) {
        if (parts.size() == 7) {
            to.put(PersonField.STREET, String.join(" ", parts.subList(0, 3)))
                    .put(PersonField.CITY, parts.get(3))
                    .put(PersonField.POSTCODE, parts.get(5))
                    .put(PersonField.COUNTRY, parts.get(6));
        } else {
            to.guess(PersonField.STREET, String.join(", ", parts));
        }
    }

    private static String whole(List<String> parts) {
        return String.join(",", parts);
    }

    /** Hands over each field with the parts of its value that commas separate. */
    private static void each(String text, BiConsumer<String, List<String>> field) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var tag = "";
        var fields = 0;
        for (var i = 0; i < text.length() && fields < MOST; i++) {
            var c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(text.charAt(++i));
            } else if (c == ':' && tag.isEmpty()) {
                tag = part.toString().strip().toUpperCase(Locale.ROOT);
                part.setLength(0);
            } else if (c == ',' && !tag.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            } else if (c == ';') {
                parts.add(part.toString());
                field.accept(tag, List.copyOf(parts));
                parts.clear();
                part.setLength(0);
                tag = "";
                fields++;
            } else {
                part.append(c);
            }
        }
        if (!tag.isEmpty()) {
            parts.add(part.toString());
            field.accept(tag, parts);
        }
    }
}
