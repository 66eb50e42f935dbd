package io.firsthand.web;

import java.util.List;

/** What the command palette lists for what was typed. */
public record PaletteFound(String typed, List<Finder.Found> found) implements Html {}
