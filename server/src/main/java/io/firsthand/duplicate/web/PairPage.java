package io.firsthand.duplicate.web;

import io.firsthand.web.Html;

/** One pair on a page of its own. */
public record PairPage(PairCard card, boolean mayMerge) implements Html {}
