package io.firsthand.committee;

import org.jspecify.annotations.Nullable;

/**
 * What might be so of a person; never counted as known until somebody says that it is so.
 *
 * @param why {@code title}, or the kind of signal; {@code committee.why.<why>} are the words
 * @param words what it was read from: the title, or the signal's name
 */
public record Suggestion(@Nullable Role role, @Nullable Awareness awareness, String why, String words) {}
