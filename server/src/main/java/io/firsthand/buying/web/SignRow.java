package io.firsthand.buying.web;

import java.time.Instant;

/**
 * Something that somebody of a company did.
 *
 * @param who empty where no name is known
 * @param what in the reader’s language
 */
public record SignRow(String who, String href, String title, String what, boolean isExplicit, Instant at) {}
