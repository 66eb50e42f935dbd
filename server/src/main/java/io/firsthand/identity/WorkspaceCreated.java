package io.firsthand.identity;

import io.firsthand.database.WorkspaceId;

/**
 * Published inside the transaction that creates a workspace, with the workspace current: a plain
 * {@code @EventListener} takes part in it and can still prevent it.
 */
public record WorkspaceCreated(WorkspaceId workspace) {}
