package io.firsthand.listing.web;

import io.firsthand.web.Html;
import java.util.List;

/** The part of the board that a filter changes. */
public record BoardPart(ListAddress address, List<BoardColumn> columns) implements Html {}
