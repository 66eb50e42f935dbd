package io.firsthand.routing.web;

import io.firsthand.routing.Group;
import io.firsthand.routing.Rule;
import io.firsthand.routing.Setup;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import io.firsthand.web.Tab;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How the workspace routes its leads.
 *
 * @param targets who may get leads, for a choice
 * @param catchAll what is chosen of them for what is left, empty for nobody
 * @param at whose limits the mistakes are about, if any
 */
public record RoutingPage(
        Setup setup,
        List<RuleLine> rules,
        List<GroupLine> groups,
        List<PersonLine> people,
        Map<String, String> targets,
        String catchAll,
        boolean mayChange,
        Optional<UUID> at,
        Mistakes mistakes)
        implements Html {

    /** A rule in words, and what keeps it from being asked. */
    public record RuleLine(Rule rule, String sentence, String target, String problem) {}

    public record GroupLine(Group group, String members) {}

    /**
     * Somebody who may get leads.
     *
     * @param open how many they have at hand
     * @param away until when they are away, if they are or soon will be
     */
    public record PersonLine(
            UUID id,
            String name,
            String capacity,
            String skills,
            int open,
            Optional<LocalDate> away,
            Optional<LocalDate> awaySince) {}

    static List<Tab> tabs(String current) {
        return List.of(
                tab("routing.tab.rules", "/settings/routing", current),
                tab("routing.tab.simulation", "/settings/routing/simulation", current),
                tab("routing.tab.absences", "/settings/absences", current));
    }

    private static Tab tab(String words, String href, String current) {
        return new Tab(Page.say(words), href, href.equals(current), null);
    }

    public List<Tab> tabs() {
        return tabs("/settings/routing");
    }
}
