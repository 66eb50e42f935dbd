package io.firsthand.handoff.web;

import io.firsthand.clock.StepAt;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffState;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The handoffs of a lead on its page: where the open one stands, what its clocks say, and how those before ended.
 *
 * @param row the open one; null if it is with nobody
 * @param dues of all its clocks
 * @param steps of the ladder that are still to come
 * @param past those that ended, the latest first
 * @param names everybody who did something, by id
 * @param mayOffer whether the lead can be offered, and the reader may
 */
public record HandoffSection(
        String lead,
        @Nullable InboxRow row,
        List<Due> dues,
        List<StepAt> steps,
        List<Handoff> past,
        Map<UUID, String> names,
        Map<String, String> criteria,
        boolean mayOffer,
        boolean mayRecall)
        implements Html {

    public String offerHref() {
        return "/leads/" + lead + "/handoff";
    }

    public String name(UUID id) {
        return names.getOrDefault(id, "?");
    }

    /** Why it ended so, as a key of words; null where nothing is said. */
    public @Nullable String kind(Handoff it) {
        var end = it.closed();
        if (end == null) {
            return null;
        }
        var rejected = end.rejected();
        var disqualified = end.disqualified();
        return rejected != null ? rejected.words() : disqualified != null ? disqualified.words() : null;
    }

    public String criterion(String key) {
        return criteria.getOrDefault(key, key);
    }

    public boolean isWaiting() {
        return row != null && row.handoff().state() == HandoffState.OFFERED;
    }
}
