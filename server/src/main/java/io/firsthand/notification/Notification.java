package io.firsthand.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What one person was told in the app. */
public record Notification(UUID id, News news, Instant at, Optional<Instant> readAt) {

    public boolean isRead() {
        return readAt.isPresent();
    }
}
