package io.firsthand.identity;

import io.firsthand.database.WorkspaceId;
import java.time.Instant;

/** One organisation's people, leads and log. */
public record Workspace(WorkspaceId id, String name, Instant createdAt) {

    static final int LONGEST_NAME = 200;
}
