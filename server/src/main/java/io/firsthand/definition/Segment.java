package io.firsthand.definition;

/** The leads that a definition is for: those that meet the condition, which is CEL. */
public record Segment(String name, String condition) {}
