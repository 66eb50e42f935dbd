package io.firsthand.listing.web;

import io.firsthand.listing.Column;
import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some leads as a table.
 *
 * @param more where their group goes on, if they are of a group and it does
 */
public record LeadRows(
        List<LeadRow> rows,
        List<Column> columns,
        boolean selectable,
        @Nullable String more) implements Html {}
