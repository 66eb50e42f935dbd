package io.firsthand.routing.web;

import io.firsthand.web.Html;
import io.firsthand.web.Tab;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom the leads of the last days would have gone.
 *
 * @param off rules that are off, by their ids
 * @param tried which of them were tried
 * @param most for the widest bar
 * @param more where more of the leads are shown; null where all are
 */
public record SimulationPage(
        int days,
        Map<String, String> spans,
        Map<UUID, String> off,
        List<UUID> tried,
        int leads,
        boolean isCapped,
        Map<String, Integer> steps,
        List<Share> shares,
        int most,
        List<Line> lines,
        @Nullable String more,
        boolean isOn,
        boolean mayChange)
        implements Html {

    /** One person, or nobody. */
    public record Share(String name, int would, int really) {}

    /** One lead with what decided. */
    public record Line(
            UUID lead, String name, Instant at, String would, String really, boolean same, List<String> reasons) {}

    public List<Tab> tabs() {
        return RoutingPage.tabs("/settings/routing/simulation");
    }
}
