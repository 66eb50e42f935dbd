package io.firsthand.verdict;

import io.firsthand.criterion.Term;
import io.firsthand.knowledge.Origin;
import io.firsthand.lead.Signal;
import io.firsthand.web.Words;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known, in words. */
@Component
class Shown {

    private static final int MOST = 5;

    private final Words words;

    Shown(Words words) {
        this.words = words;
    }

    Checklist.Seen seen(Term term, @Nullable Object value, @Nullable Origin origin, Locale locale) {
        return value instanceof Instant time
                ? new Checklist.Seen(term.label(), null, time, origin)
                : new Checklist.Seen(term.label(), text(term, value, locale), null, origin);
    }

    private String text(Term term, @Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> "";
            case String text ->
                term.choices().stream()
                        .filter(it -> it.value().equals(text))
                        .map(Term.Choice::label)
                        .findFirst()
                        .orElse(text);
            case Double number -> number(number, locale);
            case Boolean flag -> words.say(locale, flag ? "verdict.yes" : "verdict.no");
            case Duration span -> number((double) span.toDays(), locale) + " d";
            case List<?> list when list.isEmpty() -> words.say(locale, "verdict.none");
            case List<?> list ->
                list.stream()
                                .limit(MOST)
                                .map(it -> it instanceof Signal signal ? signal.name() : text(term, it, locale))
                                .collect(Collectors.joining(", "))
                        + (list.size() > MOST ? ", …" : "");
            default -> value.toString();
        };
    }

    private static String number(double number, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }
}
