package io.firsthand.buying;

import io.firsthand.buying.Progress.Reason;
import io.firsthand.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts evidence into words, and keeps it as JSON. */
@Component
public class Reasons {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

    private final Words words;

    Reasons(Words words) {
        this.words = words;
    }

    public List<String> say(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(it -> say(it, locale)).toList();
    }

    private String say(Reason it, Locale locale) {
        return words.say(
                locale,
                it.words(),
                it.arguments().stream().map(argument -> shown(argument, locale)).toArray());
    }

    static Object shown(Object argument, Locale locale) {
        return switch (argument) {
            case Instant at -> shown(at.atZone(ZoneOffset.UTC).toLocalDate(), locale);
            case LocalDate day ->
                day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
            case String text when text.matches("\\d{4}-\\d\\d-\\d\\d") -> shown(LocalDate.parse(text), locale);
            default -> argument;
        };
    }

    static String write(List<Reason> reasons) {
        return JSON.writeValueAsString(reasons.stream()
                .map(it -> Map.of(
                        "id",
                        it.id(),
                        "arguments",
                        it.arguments().stream().map(Reasons::plain).toList()))
                .toList());
    }

    private static Object plain(Object argument) {
        return switch (argument) {
            case Instant at -> at.atZone(ZoneOffset.UTC).toLocalDate().toString();
            case LocalDate day -> day.toString();
            default -> argument;
        };
    }

    @SuppressWarnings("unchecked") // as write made it
    static List<Reason> read(String json) {
        return JSON.readValue(json, LIST).stream()
                .map(it -> new Reason(
                        String.valueOf(it.get("id")),
                        it.get("arguments") instanceof List<?> list ? (List<Object>) list : List.of()))
                .toList();
    }
}
