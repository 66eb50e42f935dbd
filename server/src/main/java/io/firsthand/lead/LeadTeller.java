package io.firsthand.lead;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts facts of a higher module into words for the timeline of a lead; declare one as a bean. */
@FunctionalInterface
public interface LeadTeller {

    /**
     * Empty for facts of other modules.
     *
     * @param names everybody who did something, by id
     */
    Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale);

    /**
     * What happened, in the reader's language.
     *
     * @param text what was said, if something was
     */
    record Told(
            String title, List<Change> changes, @Nullable String text) {

        public Told {
            changes = List.copyOf(changes);
        }
    }

    /** A field with what it said before and what it says since; an empty text stands for nothing. */
    record Change(String field, String before, String after) {}
}
