package io.firsthand.web;

import org.jspecify.annotations.Nullable;

/** One tab or filter chip: its words as they are shown, where it leads, and how many things are behind it, if known. */
public record Tab(
        String label,
        String href,
        boolean current,
        @Nullable Long count) {}
