package io.firsthand.verdict.web;

import io.firsthand.lead.LeadId;
import io.firsthand.verdict.Sides;
import io.firsthand.web.Html;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who would change sides if a definition came in force.
 *
 * @param sides what was found out so far; null if nobody asked
 * @param isStale whether the definition was changed since
 * @param names of the leads
 */
public record SidesPart(UUID definition, @Nullable Sides sides, boolean isStale, Map<LeadId, String> names)
        implements Html {

    public String href() {
        return "/definitions/" + definition + "/sides";
    }

    public boolean isRunning() {
        return sides != null && !sides.isFinished() && !isStale;
    }

    public String name(LeadId lead) {
        return names.getOrDefault(lead, "");
    }
}
