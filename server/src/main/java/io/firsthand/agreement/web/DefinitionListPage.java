package io.firsthand.agreement.web;

import io.firsthand.agreement.Definition;
import io.firsthand.web.Html;
import io.firsthand.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All definitions.
 *
 * @param objections how many are open, by definition
 * @param people names by id
 * @param mayWrite whether the reader drafts definitions
 */
public record DefinitionListPage(
        List<Definition> inForce,
        List<Definition> open,
        List<Definition> ended,
        Map<UUID, Integer> objections,
        Map<UUID, String> people,
        boolean mayWrite)
        implements Html {

    public boolean isEmpty() {
        return inForce.isEmpty() && open.isEmpty() && ended.isEmpty();
    }

    /** Those that have any, by their heading. */
    public Map<String, List<Definition>> groups() {
        var groups = new LinkedHashMap<String, List<Definition>>();
        groups.put("editor.list.inForce", inForce);
        groups.put("editor.list.open", open);
        groups.put("editor.list.ended", ended);
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    public String by(Definition it) {
        return people.getOrDefault(it.changed().actor(), "");
    }

    public static String title(Definition it) {
        return it.title().isBlank() ? Page.say("editor.title") : it.title();
    }

    public static String segment(Definition it) {
        var segment = it.content().segment();
        return segment == null ? Page.say("editor.list.rest") : segment.name();
    }

    public static String mood(Definition it) {
        return switch (it.state()) {
            case IN_FORCE -> "state-good";
            case PROPOSED -> "state-warn";
            case DRAFT, SUPERSEDED, DECLINED, WITHDRAWN -> "";
        };
    }
}
