package io.firsthand.database;

import java.util.UUID;

/** Names a workspace: one organisation's people, leads and log, strictly apart from all others. */
public record WorkspaceId(UUID value) {}
