package io.firsthand.calendar;

/** The hours of some or all people of the workspace are others now. */
public record CalendarChanged() {}
