package io.firsthand.committee;

import io.firsthand.database.WorkspaceId;
import java.util.UUID;

/** More, less or something else is known of the people of a company. */
public record CommitteeChanged(WorkspaceId workspace, UUID company) {}
