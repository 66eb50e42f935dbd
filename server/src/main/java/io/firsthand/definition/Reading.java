package io.firsthand.definition;

import java.util.List;

/** What a text that should be a definition turned out to be. */
public sealed interface Reading {

    record Of(Content content) implements Reading {}

    /** It is none; what is said of each place is never empty. */
    record Wrong(List<Problem> problems) implements Reading {}
}
