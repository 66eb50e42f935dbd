package io.firsthand.show;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail to somebody who was met at a show.
 *
 * @param subject may name {@code {name}}, {@code {given}}, {@code {company}}, {@code {show}}, {@code {rep}} and
 *     {@code {notes}}, as may the body
 */
public record Template(String subject, String body) {

    /** What may stand in braces. */
    public static final Set<String> PLACES = Set.of("name", "given", "company", "show", "rep", "notes");

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /** With each place filled in; what is not known is left out. Values are taken as they are, braces included. */
    public Template filled(Map<String, String> values) {
        return new Template(filled(subject, values), filled(body, values));
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(
                        PLACES.contains(it.group(1)) ? values.getOrDefault(it.group(1), "") : it.group()));
    }
}
