package io.firsthand.show.web;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, whether it is right or not.
 *
 * @param mistakes what of it could not be understood
 */
public record Typed(Map<String, String> values, List<Mistake> mistakes) {

    static final Typed NOTHING = new Typed(Map.of(), List.of());

    static Typed of(Map<String, String> values) {
        return new Typed(values, new ArrayList<>());
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public String get(String field, String otherwise) {
        var text = get(field);
        return text.isEmpty() ? otherwise : text;
    }

    @Nullable String filled(String field) {
        var text = get(field);
        return text.isBlank() ? null : text;
    }

    List<String> lines(String field) {
        return get(field).lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    /** Null, and a mistake, for what cannot be parsed; null alone for nothing. */
    <T> @Nullable T parsed(String field, Function<String, T> parser, Reason otherwise) {
        var text = filled(field);
        try {
            return text == null ? null : parser.apply(text.strip());
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException _) {
            mistakes.add(new Mistake(field, otherwise, ""));
            return null;
        }
    }

    /** The same, where nothing is a mistake as well. */
    <T> T needed(String field, Function<String, T> parser, Reason wrong, T otherwise) {
        if (filled(field) == null) {
            mistakes.add(new Mistake(field, Reason.MISSING, ""));
        }
        var value = parsed(field, parser, wrong);
        return value == null ? otherwise : value;
    }

    @Nullable PersonId person(String field) {
        return parsed(field, it -> new PersonId(UUID.fromString(it)), Reason.UNKNOWN_PERSON);
    }

    /** A comma counts as the decimal point when it stands where one would. */
    static BigDecimal amount(String text) {
        return new BigDecimal(text.matches("\\d+,\\d{1,2}") ? text.replace(',', '.') : text);
    }
}
