package io.firsthand.routing.web;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Tab;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who is away, and when.
 *
 * @param people for whom the reader may say so
 */
public record AbsencesPage(
        List<Line> lines, Map<String, String> people, String person, String first, String last, Mistakes mistakes)
        implements Html {

    /** One absence. */
    public record Line(UUID id, String name, LocalDate first, LocalDate last, boolean now, boolean mayRemove) {}

    public List<Tab> tabs() {
        return RoutingPage.tabs("/settings/absences");
    }
}
