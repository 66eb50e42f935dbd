package io.firsthand.capture;

/**
 * A mail to somebody a rep met, as it is suggested.
 *
 * @param to empty when no address is known
 */
public record Letter(String to, String subject, String body) {}
