package io.firsthand.network.web;

import io.firsthand.web.Html;

/** Where the summary comes a moment after the page, so that nobody waits for it. */
public record NetworkSection(String href) implements Html {}
