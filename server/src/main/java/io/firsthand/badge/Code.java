package io.firsthand.badge;

/** A code in a picture, and what it says. */
public record Code(String text, CodeFormat format, CodeContent content) {}
