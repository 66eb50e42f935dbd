package io.firsthand.dossier;

import io.firsthand.lead.Lead;
import java.util.List;

/**
 * Another lead of the same person.
 *
 * @param timeline what happened to it, the newest first, if it went into the lead at hand; else empty
 */
public record Related(Lead lead, List<TimelineEntry> timeline) {

    public Related {
        timeline = List.copyOf(timeline);
    }

    public boolean isAbsorbed() {
        return !timeline.isEmpty();
    }
}
