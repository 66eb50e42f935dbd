package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * To whom leads of the past would have gone.
 *
 * @param isCapped whether there were more of them than were looked at, the newest
 * @param steps how many each step would have decided, by its id
 * @param shares by person, who would have had most first; nobody among them
 */
public record Simulation(
        Instant from,
        Instant until,
        boolean isCapped,
        Map<String, Integer> steps,
        List<Share> shares,
        List<Line> lines) {

    public Simulation {
        shares = List.copyOf(shares);
        lines = List.copyOf(lines);
    }

    /**
     * One person, or nobody.
     *
     * @param would how many they would have had
     * @param really how many they are responsible for by now
     */
    public record Share(Optional<PersonId> person, int would, int really) {}

    /** One lead, and who is responsible for it by now. */
    public record Line(LeadId lead, Instant at, Decision decision, Optional<PersonId> really) {}
}
