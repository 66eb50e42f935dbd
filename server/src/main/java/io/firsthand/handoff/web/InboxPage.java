package io.firsthand.handoff.web;

import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is with one person of sales.
 *
 * @param person the name of whose inbox it is, if it is not the reader's own
 * @param above what other modules have to say to the reader
 */
public record InboxPage(InboxPart part, @Nullable String person, List<Html> above) implements Html {}
