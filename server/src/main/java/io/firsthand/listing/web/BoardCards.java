package io.firsthand.listing.web;

import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some cards of one column.
 *
 * @param more where the column goes on, if it does
 */
public record BoardCards(
        List<LeadRow> rows, boolean mayWrite, @Nullable String more) implements Html {}
