package io.firsthand.dossier.web;

import io.firsthand.lead.Count;
import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the lead list that a filter changes.
 *
 * @param first where the list begins again, unless this is its first page
 * @param next where it goes on, unless this is its last page
 */
public record LeadRows(
        List<LeadRow> rows,
        Count count,
        Filter filter,
        @Nullable String first,
        @Nullable String next) implements Html {}
