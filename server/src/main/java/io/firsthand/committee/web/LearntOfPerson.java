package io.firsthand.committee.web;

import io.firsthand.web.Html;
import java.util.Map;

/**
 * What was learnt of a person with a touch.
 *
 * @param typed what was chosen before, where the form is shown again
 */
public record LearntOfPerson(Map<String, String> typed, boolean asksRole, boolean asksAwareness) implements Html {

    public String chosen(String field) {
        return typed.getOrDefault("committee." + field, "");
    }
}
