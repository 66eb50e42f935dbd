package io.firsthand.knowledge;

import io.firsthand.criterion.Knowledge;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Stage;
import java.time.Instant;

/**
 * A lead and what is known of it now.
 *
 * @param version of the lead when it was read
 * @param isListed whether it is neither withdrawn nor erased
 */
public record KnownLead(
        LeadId id, long version, Instant capturedAt, Stage stage, boolean isListed, Knowledge knowledge) {}
