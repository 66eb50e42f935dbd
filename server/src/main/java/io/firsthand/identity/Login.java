package io.firsthand.identity;

import io.firsthand.database.WorkspaceId;

/** That an address and a password open one person's door in one workspace. */
record Login(Email email, WorkspaceId workspace, PersonId person, String passwordHash) {}
