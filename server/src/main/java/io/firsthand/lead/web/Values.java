package io.firsthand.lead.web;

import io.firsthand.lead.Mistake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Custom values as they come in JSON. */
final class Values {

    private Values() {}

    /** Texts, whole numbers and booleans; decimal numbers become text, anything else is a mistake. */
    static Map<String, Object> checked(Map<String, Object> given, List<Mistake> mistakes) {
        var checked = new LinkedHashMap<String, Object>();
        given.forEach((name, value) -> {
            switch (value) {
                case null -> {}
                case String text -> checked.put(name, text);
                case Boolean yes -> checked.put(name, yes);
                case Integer number -> checked.put(name, number.longValue());
                case Long number -> checked.put(name, number);
                case Number number -> checked.put(name, number.toString());
                default -> mistakes.add(new Mistake("custom." + name, Mistake.Reason.NOT_TEXT, ""));
            }
        });
        return checked;
    }
}
