package io.firsthand.conversion.web;

import io.firsthand.web.Html;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The leads behind a number.
 *
 * @param query of the page it came from
 * @param next the address of more of them
 */
public record ConvertsBehindPage(
        String characteristic,
        String value,
        String goal,
        List<Row> rows,
        String query,
        @Nullable String next) implements Html {

    /** One lead, and whether it came to the goal. */
    public record Row(UUID lead, String name, boolean came) {}
}
