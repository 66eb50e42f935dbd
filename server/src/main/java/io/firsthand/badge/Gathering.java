package io.firsthand.badge;

import io.firsthand.badge.CodeContent.Sort;
import io.firsthand.lead.Email;
import io.firsthand.lead.Phone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what a text says, field by field; the first value of a field stays, tidied and within its length. */
final class Gathering {

    private static final int MOST_IDS = 5;
    private static final int LONGEST_ID = 200;

    private final Map<PersonField, CodeField> fields = new EnumMap<>(PersonField.class);
    private final LinkedHashSet<String> ids = new LinkedHashSet<>();
    private final String region;

    /** @param region where a number without a country code is dialled */
    Gathering(String region) {
        this.region = region;
    }

    Gathering put(PersonField kind, @Nullable String given) {
        return put(kind, given, false);
    }

    Gathering guess(PersonField kind, @Nullable String given) {
        return put(kind, given, true);
    }

    private Gathering put(PersonField kind, @Nullable String given, boolean isGuess) {
        var value = line(given);
        if (!value.isEmpty() && value.length() <= kind.longest()) {
            checked(kind, value, isGuess).ifPresent(it -> fields.putIfAbsent(kind, it));
        }
        return this;
    }

    /** A way to reach somebody that nobody could use is only shown to be looked at; one without a digit not at all. */
    private Optional<CodeField> checked(PersonField kind, String value, boolean isGuess) {
        return switch (kind) {
            case EMAIL ->
                Optional.of(field(kind, value, isGuess || Email.parse(value).isEmpty()))
                        .filter(_ -> value.indexOf('@') >= 0);
            case PHONE, MOBILE, FAX ->
                Phone.parse(value, region)
                        .map(it -> field(kind, it.text(), isGuess || it.e164().isEmpty()));
            default -> Optional.of(field(kind, value, isGuess));
        };
    }

    private static CodeField field(PersonField kind, String value, boolean isUnsure) {
        return isUnsure ? CodeField.unsure(kind, value) : CodeField.sure(kind, value);
    }

    /** What an attendee list may know the badge by. */
    Gathering id(@Nullable String given) {
        var value = line(given);
        if (!value.isEmpty() && value.length() <= LONGEST_ID && ids.size() < MOST_IDS) {
            ids.add(value);
        }
        return this;
    }

    boolean has(PersonField kind) {
        return fields.containsKey(kind);
    }

    CodeContent as(Sort sort) {
        if (!has(PersonField.NAME)) {
            var whole = Stream.of(PersonField.GIVEN, PersonField.FAMILY)
                    .map(fields::get)
                    .filter(Objects::nonNull)
                    .map(CodeField::value)
                    .collect(Collectors.joining(" "));
            put(PersonField.NAME, whole, isUnsure(PersonField.GIVEN) || isUnsure(PersonField.FAMILY));
        }
        return fields.isEmpty() && ids.isEmpty()
                ? CodeContent.NOTHING
                : new CodeContent(sort, List.copyOf(fields.values()), new ArrayList<>(ids));
    }

    private boolean isUnsure(PersonField kind) {
        var field = fields.get(kind);
        return field != null && field.unsure();
    }

    /** On one line, without what is not text: controls, marks that turn the direction, halves of characters. */
    static String line(@Nullable String given) {
        return given == null
                ? ""
                : given.replaceAll("[\\t\\n\\x0B\\f\\r\\p{Zl}\\p{Zp}\\p{Zs}]+", " ")
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]", "")
                        .replaceAll("^[\\s,;]+|[\\s,;]+$", "");
    }
}
