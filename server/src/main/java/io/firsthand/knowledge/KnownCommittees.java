package io.firsthand.knowledge;

import io.firsthand.committee.Awareness;
import io.firsthand.committee.Role;
import io.firsthand.committee.Standing;
import io.firsthand.committee.Standings;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What is known of the people at the companies of leads. It comes from the tables, which keep when each thing was written
 * down: what was learnt with the lead of one person is known of all leads of the company, and no fact of theirs says it.
 */
@Component
class KnownCommittees {

    private final Standings standings;

    KnownCommittees(Standings standings) {
        this.standings = standings;
    }

    Map<LeadId, Map<String, Object>> of(Collection<LeadId> leads) {
        return values(standings.of(leads));
    }

    /** What had been written down by then. */
    Map<LeadId, Map<String, Object>> asOf(Map<LeadId, Instant> times) {
        return values(standings.asOf(times));
    }

    private static Map<LeadId, Map<String, Object>> values(Map<LeadId, Standing> standings) {
        var values = new HashMap<LeadId, Map<String, Object>>();
        standings.forEach((lead, standing) -> values.put(lead, values(standing)));
        return values;
    }

    static Map<String, Object> values(Standing it) {
        var values = new HashMap<String, Object>();
        values.put("committee.size", (double) it.size());
        values.put("committee.roles", it.roles());
        values.put("committee.economic_buyer_known", it.has(Role.ECONOMIC_BUYER));
        values.put("committee.champion_known", it.has(Role.CHAMPION));
        values.put("committee.opposed", (double) it.against());
        values.put("committee.problem_aware", (double) it.atLeast(Awareness.PROBLEM_AWARE));
        values.put("committee.solution_aware", (double) it.atLeast(Awareness.SOLUTION_AWARE));
        values.put("committee.product_aware", (double) it.atLeast(Awareness.PRODUCT_AWARE));
        var own = it.own();
        Person.put(
                values,
                "committee.role",
                own.role() == null ? null : own.role().value().id());
        Person.put(
                values,
                "committee.stance",
                own.stance() == null ? null : own.stance().value().id());
        Person.put(
                values,
                "committee.awareness",
                own.awareness() == null ? null : own.awareness().value().id());
        return values;
    }
}
