package io.firsthand.lead;

import java.util.UUID;

/** Names a company of a workspace. */
public record CompanyId(UUID value) {}
