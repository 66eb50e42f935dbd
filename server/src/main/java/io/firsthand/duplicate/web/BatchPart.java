package io.firsthand.duplicate.web;

import io.firsthand.web.Html;

/** How many possible duplicates an import brought; asks again while contacts are still to be compared. */
public record BatchPart(String batch, long pairs, long waiting) implements Html {}
