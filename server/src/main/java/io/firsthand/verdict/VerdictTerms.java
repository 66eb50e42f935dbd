package io.firsthand.verdict;

import io.firsthand.criterion.Verdict;
import io.firsthand.lead.LeadTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Narrows lists of leads by what was said of them. */
@Component
@Transactional(readOnly = true)
public class VerdictTerms {

    /** Asks for leads that no definition has judged. */
    public static final String NONE = "none";

    /** Asks for leads of which a person says otherwise than the definition. */
    public static final String OVERRIDDEN = "overridden";

    private final Panels panels;

    VerdictTerms(Panels panels) {
        this.panels = panels;
    }

    /** The criteria of the definitions in force by their keys, with their questions. */
    public Map<String, String> criteria() {
        var questions = new LinkedHashMap<String, String>();
        panels.current()
                .seats()
                .forEach(seat ->
                        seat.content().criteria().forEach(it -> questions.putIfAbsent(it.key(), it.question())));
        return questions;
    }

    /**
     * What an address says; what makes no sense narrows nothing.
     *
     * @param verdict {@link #NONE}, {@link #OVERRIDDEN} or the id of a {@link Verdict}
     * @param unknown the key of a criterion
     */
    public List<LeadTerm> of(@Nullable String verdict, @Nullable String unknown) {
        var parts = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (OVERRIDDEN.equals(verdict)) {
            parts.add("verdict.overridden is not null");
        } else if (verdict != null) {
            Verdict.of(verdict).ifPresent(it -> {
                parts.add("verdict.counts = :verdictCounts");
                parameters.put("verdictCounts", it.id());
            });
        }
        if (unknown != null) {
            unknown(panels.current(), unknown).ifPresent(it -> {
                parts.add(it.sql());
                parameters.putAll(it.parameters());
            });
        }
        var exists = "exists (select from verdict where verdict.workspace_id = :workspace and verdict.lead_id = lead.id"
                + String.join("", parts.stream().map(it -> " and " + it).toList()) + ")";
        if (NONE.equals(verdict)) {
            return List.of(new LeadTerm("not " + exists, parameters));
        }
        return parts.isEmpty() ? List.of() : List.of(new LeadTerm(exists, parameters));
    }

    /** The condition on the table that a criterion is unknown, by whichever definition in force; empty if none has it. */
    static Optional<LeadTerm> unknown(Panel panel, String key) {
        var parts = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        for (var seat : panel.seats()) {
            var criteria = seat.content().criteria();
            for (var i = 0; i < criteria.size(); i++) {
                if (criteria.get(i).key().equals(key)) {
                    var n = parts.size();
                    parts.add("verdict.definition_id = :verdictBy" + n + " and lower(substr(verdict.results, :verdictAt"
                            + n + ", 1)) = 'u'");
                    parameters.put("verdictBy" + n, seat.id());
                    parameters.put("verdictAt" + n, i + 1);
                }
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new LeadTerm("(" + String.join(" or ", parts) + ")", parameters));
    }
}
