package io.firsthand.knowledge;

import io.firsthand.buying.Buying;
import io.firsthand.buying.Outline;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How far the companies of leads are. It comes from the tables: what one person does is known of all leads of the company, and no
 * fact of theirs says it.
 */
@Component
class KnownCompanies {

    private final Buying buying;

    KnownCompanies(Buying buying) {
        this.buying = buying;
    }

    /** As it was worked out last. */
    Map<LeadId, Map<String, Object>> of(Collection<LeadId> leads) {
        return values(buying.keptOf(leads));
    }

    /** What had happened and was learnt by then. */
    Map<LeadId, Map<String, Object>> asOf(Map<LeadId, Instant> times) {
        return values(buying.asOf(times));
    }

    private static Map<LeadId, Map<String, Object>> values(Map<LeadId, Outline> standings) {
        var values = new HashMap<LeadId, Map<String, Object>>();
        standings.forEach((lead, it) -> values.put(lead, values(it)));
        return values;
    }

    private static Map<String, Object> values(Outline it) {
        var values = new HashMap<String, Object>();
        values.put("company.intensity", it.intensity());
        values.put("company.progress", it.progress().id());
        values.put("company.waking", it.waking());
        var day = it.decidingOn();
        Person.put(
                values,
                "company.deciding_on",
                day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant());
        Person.put(values, "company.asked_at", it.askedAt());
        return values;
    }
}
