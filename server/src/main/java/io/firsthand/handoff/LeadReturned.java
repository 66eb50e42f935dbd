package io.firsthand.handoff;

import io.firsthand.database.WorkspaceId;
import io.firsthand.lead.LeadId;
import java.util.UUID;

/** Sales gave a lead back to nurture. */
public record LeadReturned(WorkspaceId workspace, LeadId lead, UUID handoff) {}
