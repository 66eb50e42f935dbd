package io.firsthand.buying;

import io.firsthand.lead.Columns;
import io.firsthand.lead.CompanyId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * How far a company was at a time.
 *
 * @param id by which the answer is found
 */
record Ask(UUID id, CompanyId company, Instant at) {

    /** The asks as {@code unnest(:asks::uuid[], :of::uuid[], :times::timestamptz[])}, and {@code :companies}. */
    static Columns<Ask> columns(Collection<Ask> asks) {
        return Columns.of(asks)
                .with("asks", Ask::id)
                .with("of", it -> it.company().value())
                .with("times", Ask::at)
                .and(Columns.of(asks.stream().map(Ask::company).distinct().toList())
                        .with("companies", CompanyId::value));
    }
}
