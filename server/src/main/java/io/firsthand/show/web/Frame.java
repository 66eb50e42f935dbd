package io.firsthand.show.web;

import io.firsthand.show.Show;
import java.util.List;

/**
 * What stands around every page of one show.
 *
 * @param tab which of the pages it is
 * @param mayPlan whether the reader may change anything
 */
public record Frame(Show show, String tab, boolean mayPlan) {

    static final List<String> TABS =
            List.of("", "staff", "targets", "attendees", "questions", "costs", "follow-up", "results");

    public List<String> tabs() {
        return TABS;
    }

    public String path() {
        return "/shows/" + show.id();
    }

    public String href(String page) {
        return page.isEmpty() ? path() : path() + "/" + page;
    }
}
