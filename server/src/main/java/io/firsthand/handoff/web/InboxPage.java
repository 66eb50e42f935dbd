package io.firsthand.handoff.web;

import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is with one person of sales.
 *
 * @param person the name of whose inbox it is, if it is not the reader's own
 * @param whose the id of that person
 * @param others whose the reader may look into, by id; nobody's for those who lead nobody
 * @param above what other modules have to say to the reader
 */
public record InboxPage(
        InboxPart part, @Nullable String person, String whose, Map<String, String> others, List<Html> above)
        implements Html {}
