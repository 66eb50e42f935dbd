package io.firsthand.dossier.web;

import io.firsthand.web.Html;
import io.firsthand.web.Tab;
import java.util.List;
import java.util.Map;

/**
 * The list of leads.
 *
 * @param stages chips that narrow it to stages
 * @param owners people by id, {@code channels} and {@code grades} and {@code orders} in words by id
 */
public record LeadListPage(
        LeadRows rows,
        Filter filter,
        List<Tab> stages,
        Map<String, String> owners,
        Map<String, String> channels,
        Map<String, String> grades,
        Map<String, String> orders)
        implements Html {}
