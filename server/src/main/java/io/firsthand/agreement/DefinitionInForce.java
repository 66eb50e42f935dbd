package io.firsthand.agreement;

import io.firsthand.database.WorkspaceId;
import java.util.UUID;

/** Both sides signed a definition, and leads of its segment are judged by it from now on. */
public record DefinitionInForce(WorkspaceId workspace, UUID definition) {}
