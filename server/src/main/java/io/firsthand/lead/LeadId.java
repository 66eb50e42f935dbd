package io.firsthand.lead;

import java.util.UUID;

/** Names a lead of a workspace. */
public record LeadId(UUID value) {}
