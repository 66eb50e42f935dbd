package io.firsthand.lead;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who arrived again while a lead of theirs was open.
 *
 * @param company the company that the lead had not known before
 */
record Sighting(
        LeadId lead, UUID id, Arrival arrival, @Nullable CompanyId company) {}
