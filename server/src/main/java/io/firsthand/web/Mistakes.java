package io.firsthand.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;

/** What is wrong with a form, by field and in the order of the fields; under the empty name what is wrong with it as a whole. */
public record Mistakes(Map<String, String> byField) {

    public static final Mistakes NONE = new Mistakes(Map.of());
    private static final String WHOLE_FORM = "";

    public Mistakes {
        byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    public static Mistakes in(BindingResult form) {
        var byField = new LinkedHashMap<String, String>();
        form.getFieldErrors().forEach(error -> byField.putIfAbsent(error.getField(), textOf(error)));
        form.getGlobalErrors().forEach(error -> byField.putIfAbsent(WHOLE_FORM, textOf(error)));
        return new Mistakes(byField);
    }

    public static Mistakes on(String field, String message) {
        return NONE.and(field, message);
    }

    /** Something that no single field is to blame for. */
    public static Mistakes overall(String message) {
        return on(WHOLE_FORM, message);
    }

    public Mistakes and(String field, String message) {
        var more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, message);
        return new Mistakes(more);
    }

    /** The mistake of this field, or the empty string. */
    public String on(String field) {
        return byField.getOrDefault(field, "");
    }

    public String overall() {
        return on(WHOLE_FORM);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    private static String textOf(ObjectError error) {
        return String.valueOf(error.getDefaultMessage());
    }
}
