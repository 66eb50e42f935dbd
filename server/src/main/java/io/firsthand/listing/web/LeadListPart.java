package io.firsthand.listing.web;

import io.firsthand.lead.Count;
import io.firsthand.listing.Column;
import io.firsthand.web.Html;
import io.firsthand.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the list of leads that a filter changes.
 *
 * @param mayKeep whether the view is the reader's own to change
 * @param stages chips that narrow it to stages
 * @param rows the leads, unless they are in groups
 * @param first where the list begins again, unless this is its first page
 * @param next where it goes on, unless this is its last page
 */
public record LeadListPart(
        ListAddress address,
        boolean mayKeep,
        List<Tab> stages,
        Count count,
        List<Column> columns,
        @Nullable LeadRows rows,
        @Nullable GroupRows groups,
        @Nullable String first,
        @Nullable String next,
        ListChoices.All choices,
        boolean mayWrite)
        implements Html {

    public boolean isEmpty() {
        return rows != null
                ? rows.rows().isEmpty()
                : groups == null || groups.groups().isEmpty();
    }
}
