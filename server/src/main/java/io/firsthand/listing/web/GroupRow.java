package io.firsthand.listing.web;

import io.firsthand.lead.Count;

/**
 * A group in a list.
 *
 * @param rows where its leads are
 * @param href where they stand as a list of their own
 */
public record GroupRow(String label, Count count, String rows, String href) {}
