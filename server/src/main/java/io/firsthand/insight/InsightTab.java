package io.firsthand.insight;

/**
 * A page among those about outcomes; higher modules add theirs by declaring one as a bean.
 *
 * @param words key of its words
 * @param href such as {@code /insight/funnel}; the filters of the address are kept from page to page
 */
public record InsightTab(String words, String href, int order) {}
