package io.firsthand.identity;

import java.util.UUID;

/** Names a person of a workspace. */
public record PersonId(UUID value) {}
