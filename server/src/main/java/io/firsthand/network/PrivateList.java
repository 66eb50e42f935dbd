package io.firsthand.network;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * A list that a colleague brought.
 *
 * @param people how many are on it
 * @param contacts how many of them are contacts of the workspace
 */
public record PrivateList(
        UUID id,
        PersonId person,
        Ground ground,
        Shown shown,
        String fileName,
        int people,
        long contacts,
        int skipped,
        Instant broughtAt) {}
