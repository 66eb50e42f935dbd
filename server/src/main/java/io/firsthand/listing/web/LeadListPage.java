package io.firsthand.listing.web;

import io.firsthand.web.Html;
import io.firsthand.web.Tab;
import java.util.List;

/**
 * The list of leads.
 *
 * @param views the reader's views, as tabs
 */
public record LeadListPage(LeadListPart part, List<Tab> views) implements Html {}
