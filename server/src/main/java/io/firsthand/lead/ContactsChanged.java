package io.firsthand.lead;

import io.firsthand.database.WorkspaceId;

/**
 * Published inside the transaction that lets contacts arrive, change or go; which ones, {@link ContactNews} knows. Once
 * for a whole chunk of an import.
 */
public record ContactsChanged(WorkspaceId workspace) {}
