package io.firsthand.network;

import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the map names it.
 *
 * @param name empty for somebody of whom nothing is known any more
 * @param company that it was seen of last
 * @param lead the newest that is open, else the newest
 */
public record Known(
        ContactId id,
        String name,
        @Nullable String title,
        @Nullable CompanyId company,
        @Nullable String companyName,
        @Nullable LeadId lead) {}
