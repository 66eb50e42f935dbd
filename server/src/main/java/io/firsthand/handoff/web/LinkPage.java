package io.firsthand.handoff.web;

import io.firsthand.handoff.Handoff;
import io.firsthand.web.Html;
import org.jspecify.annotations.Nullable;

/**
 * Where a link in a mail leads to: it asks before it does anything, because mail servers open links, too.
 *
 * @param handoff null if the link does not work any more
 */
public record LinkPage(@Nullable Handoff handoff, String name, String secret) implements Html {}
