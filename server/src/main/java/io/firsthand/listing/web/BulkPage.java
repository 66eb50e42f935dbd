package io.firsthand.listing.web;

import io.firsthand.web.Html;

/** How far a change of many leads is, and what came of it. */
public record BulkPage(BulkPart part) implements Html {}
