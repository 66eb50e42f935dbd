package io.firsthand.show;

import io.firsthand.identity.PersonId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of what is done with the leads of a show afterwards.
 *
 * @param title of the tasks that it becomes
 * @param dueDays after the last day of the show
 * @param person who does it; the owner of each lead if null
 * @param fallback who does it for leads without an owner, or whose owner has left
 * @param template of the mail that is sent, if one is
 */
public record Step(
        UUID id,
        UUID show,
        int position,
        String title,
        Audience audience,
        int dueDays,
        @Nullable PersonId person,
        PersonId fallback,
        @Nullable Template template) {

    /** The leads that a step is for. */
    public enum Audience {
        ALL,
        /** Rated 4 or 5 in some conversation at the show. */
        HOT,
        OTHERS;

        /** As it stands in tables and the API. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Audience> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }
    }

    /** What shall be done. */
    public record Wish(
            String title,
            Audience audience,
            int dueDays,
            @Nullable PersonId person,
            PersonId fallback,
            @Nullable String subject,
            @Nullable String body) {}

    /** How far a step is: for so many leads, so many of which have a task; of these done and overdue. */
    public record Progress(long leads, long tasks, long done, long late) {

        public static final Progress NONE = new Progress(0, 0, 0, 0);
    }
}
