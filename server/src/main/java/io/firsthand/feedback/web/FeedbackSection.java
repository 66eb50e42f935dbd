package io.firsthand.feedback.web;

import io.firsthand.feedback.Feedback;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What sales said of a lead, on its page.
 *
 * @param given what was said, the latest first
 * @param ask the question of this moment, if the reader may answer it and nobody has
 */
public record FeedbackSection(
        List<Feedback> given, @Nullable FeedbackAsk ask, Map<UUID, String> names, boolean mayChange) implements Html {

    public String name(UUID id) {
        return names.getOrDefault(id, "");
    }
}
