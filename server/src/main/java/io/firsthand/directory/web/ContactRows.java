package io.firsthand.directory.web;

import io.firsthand.lead.ContactEntry;
import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some people.
 *
 * @param text what was searched for; empty for all
 */
public record ContactRows(
        List<ContactEntry> contacts,
        String text,
        @Nullable String first,
        @Nullable String next) implements Html {}
