package io.firsthand.directory.web;

import io.firsthand.lead.CompanyEntry;
import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some companies.
 *
 * @param text what was searched for; empty for all
 */
public record CompanyRows(
        List<CompanyEntry> companies,
        String text,
        @Nullable String first,
        @Nullable String next) implements Html {}
