package io.firsthand.lead;

import org.jspecify.annotations.Nullable;

/**
 * The company that a lead belongs to.
 *
 * @param domain of its web and mail, where it is known
 */
public record CompanyLink(
        CompanyId id, String name, @Nullable String domain) {}
