package io.firsthand.web.style;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;

/** A page for who is not signed in. */
public record StylePlainPage(Mistakes mistakes) implements Html {}
