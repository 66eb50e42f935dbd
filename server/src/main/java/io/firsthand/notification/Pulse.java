package io.firsthand.notification;

import java.util.List;
import java.util.UUID;

/**
 * How things are with one person's notifications.
 *
 * @param newest the last one made, all zeros if there is none
 * @param fresh the unread ones made since it was asked last, the oldest first; not all of many
 */
public record Pulse(long unread, UUID newest, List<Notification> fresh) {

    public static final UUID BEFORE_ALL = new UUID(0, 0);
}
