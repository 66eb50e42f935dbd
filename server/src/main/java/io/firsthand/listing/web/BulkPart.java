package io.firsthand.listing.web;

import io.firsthand.listing.Bulk;
import io.firsthand.web.Html;
import java.util.List;

/**
 * The part of the page that changes while leads are changed.
 *
 * @param what is done, in words
 * @param refused leads that could not be changed, the first of them
 * @param undoable whether it can still be taken back
 */
public record BulkPart(Bulk bulk, String what, List<Row> refused, boolean undoable) implements Html {

    /** A lead that could not be changed. */
    public record Row(String name, String href, String reason) {}

    public String here() {
        return "/bulk-changes/" + bulk.id();
    }
}
