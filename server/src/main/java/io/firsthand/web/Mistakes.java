package io.firsthand.web;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import org.springframework.validation.BindingResult;

/** What is wrong with a form, by field. */
public record Mistakes(Map<String, String> byField) {

    public static final Mistakes NONE = new Mistakes(Map.of());

    public static Mistakes in(BindingResult form) {
        return new Mistakes(form.getFieldErrors().stream()
                .collect(toUnmodifiableMap(
                        error -> error.getField(),
                        error -> String.valueOf(error.getDefaultMessage()),
                        (first, _) -> first)));
    }

    public static Mistakes on(String field, String message) {
        return new Mistakes(Map.of(field, message));
    }

    public String on(String field) {
        return byField.getOrDefault(field, "");
    }
}
