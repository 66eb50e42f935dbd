package io.firsthand.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail in the queue. Its text is forgotten when it has been sent.
 *
 * @param attempts how often it was tried
 * @param nextAt when it is tried next, if it waits
 * @param trouble why it did not arrive at the last attempt
 * @param answer what the mail server said to that, in its own words
 */
public record QueuedMail(
        UUID id,
        Mail mail,
        MailState state,
        int attempts,
        Instant createdAt,
        Optional<Instant> firstTriedAt,
        Instant nextAt,
        Optional<Instant> endedAt,
        Optional<Trouble> trouble,
        String answer) {}
