package io.firsthand.listing.web;

import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.listing.ListFilter;
import io.firsthand.listing.ListQueries;
import io.firsthand.listing.SavedView.Audience;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What programs say of lists and views; a page would forgive what these refuse. */
@Component
class ViewCheck {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LIST = 2_000;

    private final ListQueries queries;
    private final LeadProblems problems;

    ViewCheck(ListQueries queries, LeadProblems problems) {
        this.queries = queries;
        this.problems = problems;
    }

    String name(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw refused("name", Reason.MISSING, "");
        }
        if (given.strip().length() > LONGEST_NAME) {
            throw refused("name", Reason.TOO_LONG, String.valueOf(LONGEST_NAME));
        }
        return given.strip();
    }

    Audience audience(@Nullable String given, Audience otherwise) {
        return given == null
                ? otherwise
                : Arrays.stream(Audience.values())
                        .filter(it -> it.id().equals(given))
                        .findFirst()
                        .orElseThrow(() -> refused("audience", Reason.UNKNOWN_CHOICE, "mine, team, everyone"));
    }

    /** A list as addresses have it, in their order. */
    String list(@Nullable String given) {
        var address = given == null ? "" : given.strip();
        if (address.length() > LONGEST_LIST) {
            throw refused("list", Reason.TOO_LONG, String.valueOf(LONGEST_LIST));
        }
        var flaws = queries.flaws(address);
        if (!flaws.isEmpty()) {
            throw refused("list", Reason.NOT_A_LIST, String.join(", ", flaws));
        }
        return ListFilter.parse(address).text();
    }

    RuntimeException refused(String field, Reason reason, String detail) {
        return problems.refused(List.of(new Mistake(field, reason, detail)));
    }
}
