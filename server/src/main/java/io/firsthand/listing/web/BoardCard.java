package io.firsthand.listing.web;

import io.firsthand.lead.Stage;
import io.firsthand.web.Html;
import java.util.stream.Collectors;

/** A lead on the board. */
public record BoardCard(LeadRow row, boolean mayWrite) implements Html {

    /** Where it may go from here. */
    public String next() {
        return row.lead().stage().next().stream().map(Stage::id).collect(Collectors.joining(" "));
    }
}
