package io.firsthand.show.web;

import io.firsthand.web.Html;

/** The big screen of a show for strangers who have the link: numbers, and nobody's name. */
public record PublicLivePage(LivePart part) implements Html {}
