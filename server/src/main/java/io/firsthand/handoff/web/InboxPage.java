package io.firsthand.handoff.web;

import io.firsthand.web.Html;
import org.jspecify.annotations.Nullable;

/**
 * What is with one person of sales.
 *
 * @param person the name of whose inbox it is, if it is not the reader's own
 */
public record InboxPage(InboxPart part, @Nullable String person) implements Html {}
