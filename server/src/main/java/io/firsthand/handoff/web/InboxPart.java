package io.firsthand.handoff.web;

import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of an inbox, fetched again when there is news.
 *
 * @param here its own address
 * @param more where it goes on
 */
public record InboxPart(
        List<InboxRow> rows, String here, @Nullable String more) implements Html {}
