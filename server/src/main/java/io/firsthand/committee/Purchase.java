package io.firsthand.committee;

import io.firsthand.lead.CompanyId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a company may buy.
 *
 * @param id that of the company for its main purchase, which is always there
 * @param name null for the main one
 * @param closedAt when it was over
 */
public record Purchase(
        UUID id,
        CompanyId company,
        @Nullable String name,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    static Purchase main(CompanyId company) {
        return new Purchase(company.value(), company, null, null, null);
    }

    public boolean isMain() {
        return id.equals(company.value());
    }

    /** As tables and observations name it: nothing for the main one. */
    public Optional<UUID> key() {
        return isMain() ? Optional.empty() : Optional.of(id);
    }
}
