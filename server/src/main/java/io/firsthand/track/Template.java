package io.firsthand.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with merge fields. */
public record Template(String text) {

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^}|]*?)\\s*(?:\\|([^}]*))?\\}\\}");

    /** What stands in double braces and is no field. */
    public List<String> unknown() {
        return fields().stream().filter(it -> MergeField.of(it).isEmpty()).toList();
    }

    /** Fields for which nothing is written where a person has none. */
    public List<String> withoutOtherwise() {
        var bare = new ArrayList<String>();
        var found = FIELD.matcher(text);
        while (found.find()) {
            if (found.group(2) == null && !found.group(1).equals(MergeField.US.id())) {
                bare.add(found.group(1));
            }
        }
        return bare.stream().distinct().toList();
    }

    private List<String> fields() {
        return FIELD.matcher(text).results().map(it -> it.group(1)).distinct().toList();
    }

    /** With values filled in; where there is none, what the text says instead, or nothing. */
    public String fill(Map<MergeField, String> values) {
        return replaced(found -> MergeField.of(found.group(1))
                .map(values::get)
                .filter(it -> !it.isBlank())
                .orElse(found.group(2) == null ? "" : found.group(2).strip()));
    }

    private String replaced(Function<Matcher, String> by) {
        var found = FIELD.matcher(text);
        var filled = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(filled, Matcher.quoteReplacement(by.apply(found)));
        }
        return found.appendTail(filled).toString();
    }
}
