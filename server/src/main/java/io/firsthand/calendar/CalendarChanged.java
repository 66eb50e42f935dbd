package io.firsthand.calendar;

import io.firsthand.database.WorkspaceId;

/** The hours of some or all people of the workspace are others now. */
public record CalendarChanged(WorkspaceId workspace) {}
