package io.firsthand.verdict.web;

import io.firsthand.criterion.Term;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.Signal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody says is known, as values of the terms' types. */
@Component
class ProfileReader {

    private static final int MOST = 500;
    private static final int LONGEST = 20_000;

    private final Vocabularies vocabularies;

    ProfileReader(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** What is none of its type, or no term, is put among the mistakes. */
    Map<String, @Nullable Object> read(Map<String, @Nullable Object> profile, List<Mistake> mistakes) {
        var vocabulary = vocabularies.current();
        var values = new HashMap<String, @Nullable Object>();
        if (profile.size() > MOST) {
            mistakes.add(new Mistake("profile", Reason.TOO_MANY, String.valueOf(MOST)));
            return values;
        }
        profile.forEach((path, value) -> {
            var field = "profile." + path;
            var term = vocabulary.find(path);
            if (term.isEmpty()) {
                mistakes.add(new Mistake(field, Reason.UNKNOWN_FIELD, path));
            } else if (value == null) {
                values.put(path, null);
            } else {
                value(term.get(), value)
                        .ifPresentOrElse(
                                it -> values.put(path, it),
                                () -> mistakes.add(new Mistake(field, wrong(term.get()), "")));
            }
        });
        return values;
    }

    private static Optional<Object> value(Term term, Object value) {
        return switch (term.type()) {
            case TEXT, CHOICE ->
                value instanceof String text && text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
            case NUMBER -> value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
            case BOOLEAN -> value instanceof Boolean ? Optional.of(value) : Optional.empty();
            case TIME -> value instanceof String text ? time(text).map(it -> it) : Optional.empty();
            case DURATION -> value instanceof String text ? duration(text).map(it -> it) : Optional.empty();
            case LIST ->
                value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                        ? Optional.of(list)
                        : Optional.empty();
            case SIGNALS -> value instanceof List<?> list ? signals(list).map(it -> it) : Optional.empty();
        };
    }

    private static Optional<List<Signal>> signals(List<?> list) {
        var signals = list.stream().flatMap(it -> signal(it).stream()).toList();
        return signals.size() == list.size() ? Optional.of(signals) : Optional.empty();
    }

    private static Optional<Signal> signal(@Nullable Object json) {
        if (json instanceof Map<?, ?> map
                && map.get("name") instanceof String name
                && map.get("kind") instanceof String kind
                && map.get("at") instanceof String at) {
            return Arrays.stream(Signal.Kind.values())
                    .filter(it -> it.id().equals(kind))
                    .findFirst()
                    .flatMap(it -> time(at).map(when -> new Signal(it, name, when)));
        }
        return Optional.empty();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Reason wrong(Term term) {
        return switch (term.type()) {
            case TEXT, CHOICE, LIST -> Reason.NOT_TEXT;
            case NUMBER -> Reason.NOT_A_NUMBER;
            case BOOLEAN -> Reason.NOT_YES_OR_NO;
            case TIME -> Reason.NOT_A_DATE;
            case DURATION -> Reason.NOT_A_DURATION;
            case SIGNALS -> Reason.NOT_AN_OBJECT;
        };
    }
}
