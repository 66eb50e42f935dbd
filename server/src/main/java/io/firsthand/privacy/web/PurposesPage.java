package io.firsthand.privacy.web;

import io.firsthand.privacy.Purpose;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;

/**
 * What the workspace uses people's data for.
 *
 * @param said how each purpose is called, by its id
 * @param typed a purpose that could not be taken, as it was sent
 */
public record PurposesPage(
        List<Purpose> purposes,
        Map<String, String> said,
        Map<String, String> bases,
        Map<String, String> typed,
        Mistakes mistakes)
        implements Html {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
