package io.firsthand.buying.web;

import io.firsthand.buying.Evaluation;
import io.firsthand.buying.Evaluation.Field;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was heard of how the company evaluates, beside a touch; what is known stands below each field. */
public record HeardOfCompany(Map<String, String> typed, Evaluation known, Mistakes mistakes) implements Html {

    public String typed(Field field) {
        return typed.getOrDefault(name(field), "");
    }

    public String name(Field field) {
        return EvaluationFields.name(field);
    }

    public @Nullable String known(Field field) {
        var text = known.text(field);
        return text.isEmpty() ? null : text;
    }
}
