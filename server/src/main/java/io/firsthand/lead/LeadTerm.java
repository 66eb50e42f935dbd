package io.firsthand.lead;

import java.util.Map;

/**
 * A filter by something that a higher module keeps of leads.
 *
 * @param sql a condition on the column {@code lead.id}, of a query that has the parameter {@code workspace}; it names
 *     tables of that module only
 * @param parameters its own, under names that begin with the module's
 */
public record LeadTerm(String sql, Map<String, Object> parameters) {

    public LeadTerm {
        parameters = Map.copyOf(parameters);
    }
}
