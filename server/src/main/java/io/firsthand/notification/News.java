package io.firsthand.notification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell: {@code News.of("task.due", "task " + id, "task.notification.due.said", title).at("/tasks")}.
 *
 * @param kind id of a {@link NotificationKind}
 * @param key nobody is told twice under the same key
 * @param lead what it is about, so that it goes when the lead's person is erased
 * @param words key of what is said, a whole sentence
 * @param arguments what stands in it; text and whole numbers only
 * @param href where it leads
 */
public record News(String kind, String key, @Nullable UUID lead, String words, List<Object> arguments, String href) {

    public News {
        arguments = List.copyOf(arguments);
    }

    public static News of(String kind, String key, String words, Object... arguments) {
        return new News(kind, key, null, words, List.of(arguments), "/notifications");
    }

    public News about(UUID lead) {
        return new News(kind, key, lead, words, arguments, href);
    }

    public News at(String href) {
        return new News(kind, key, lead, words, arguments, href);
    }
}
