package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import io.firsthand.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Says why a lead went to whom, and keeps it as JSON that holds ids of people instead of their names. */
@Component
public class Explanations {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Map<String, Object>>> REASONS = new TypeReference<>() {};

    private final Words words;

    Explanations(Words words) {
        this.words = words;
    }

    /**
     * One sentence for each reason.
     *
     * @param names of people by their ids
     */
    public List<String> say(List<Reason> reasons, Map<UUID, String> names, Locale locale) {
        return reasons.stream().map(it -> say(it, names, locale)).toList();
    }

    private String say(Reason reason, Map<UUID, String> names, Locale locale) {
        var arguments = new ArrayList<Object>();
        arguments.add(
                reason.person().map(it -> names.getOrDefault(it.value(), "?")).orElse(""));
        arguments.addAll(reason.about());
        return words.say(locale, "routing.reason." + reason.said(), arguments.toArray());
    }

    /** As facts and tables keep it. */
    public static List<Map<String, Object>> values(List<Reason> reasons) {
        return reasons.stream()
                .map(it -> Map.<String, Object>of(
                        "step", it.step(),
                        "said", it.said(),
                        "person",
                                it.person()
                                        .map(person -> person.value().toString())
                                        .orElse(""),
                        "about", it.about()))
                .toList();
    }

    public static String json(List<Reason> reasons) {
        return JSON.writeValueAsString(values(reasons));
    }

    /** Empty for what {@link #json} did not write. */
    public static List<Reason> read(String json) {
        try {
            return JSON.readValue(json, REASONS).stream()
                    .map(Explanations::reason)
                    .toList();
        } catch (JacksonException | IllegalArgumentException _) {
            return List.of();
        }
    }

    private static Reason reason(Map<String, Object> it) {
        var person = String.valueOf(it.getOrDefault("person", ""));
        return new Reason(
                String.valueOf(it.get("step")),
                String.valueOf(it.get("said")),
                person.isEmpty() ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(person))),
                it.get("about") instanceof List<?> about
                        ? about.stream().map(String::valueOf).toList()
                        : List.of());
    }
}
