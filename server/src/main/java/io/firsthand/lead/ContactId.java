package io.firsthand.lead;

import java.util.UUID;

/** Names a contact, a person we know, of a workspace. */
public record ContactId(UUID value) {}
