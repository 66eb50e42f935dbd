package io.firsthand.listing.web;

import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of a list, closed; each brings its leads when it is opened.
 *
 * @param more where further groups are
 */
public record GroupRows(List<GroupRow> groups, @Nullable String more) implements Html {}
