package io.firsthand.show.web;

import io.firsthand.show.Show;
import io.firsthand.web.Html;

/** The show that a lead is of, on its page. */
public record ShowSection(Show show) implements Html {}
