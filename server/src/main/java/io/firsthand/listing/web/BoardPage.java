package io.firsthand.listing.web;

import io.firsthand.web.Html;

/** Leads on a board, a column for each stage. */
public record BoardPage(BoardPart part, ListChoices.All choices, boolean mayWrite) implements Html {}
