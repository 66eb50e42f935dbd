package io.firsthand.content.web;

import io.firsthand.content.Openings.Behind;
import io.firsthand.web.Html;

/** What somebody sees who follows a link to content. */
public record OpeningPage(Behind behind, String path) implements Html {}
