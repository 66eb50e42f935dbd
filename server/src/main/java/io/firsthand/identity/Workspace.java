package io.firsthand.identity;

import io.firsthand.database.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * One organisation's people, leads and log.
 *
 * @param region where phone numbers without a country code are dialled, two letters (ISO 3166-1), if that was said
 */
public record Workspace(WorkspaceId id, String name, Instant createdAt, Optional<String> region) {

    static final int LONGEST_NAME = 200;
}
