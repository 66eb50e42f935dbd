package io.firsthand.routing;

import io.firsthand.criterion.Knowledge;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A lead as routing sees it.
 *
 * @param company if it is known
 * @param spoke who had a conversation with them, the latest first
 * @param owner who is responsible already
 * @param account who is responsible for other leads of the company, first who has the best claim
 */
record Subject(
        LeadId lead,
        Instant capturedAt,
        Knowledge knowledge,
        Optional<UUID> company,
        List<PersonId> spoke,
        Optional<PersonId> owner,
        List<PersonId> account) {}
