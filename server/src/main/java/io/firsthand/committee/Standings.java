package io.firsthand.committee;

import io.firsthand.committee.StandingRepository.Someone;
import io.firsthand.committee.StandingRepository.Whose;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the people of the companies of many leads, now or by what had been written down at a time. */
@Service
@Transactional(readOnly = true)
public class Standings {

    private final StandingRepository rows;
    private final ObservationRepository observations;

    Standings(StandingRepository rows, ObservationRepository observations) {
        this.rows = rows;
        this.observations = observations;
    }

    /** Of those of the leads that have a company. */
    public Map<LeadId, Standing> of(Collection<LeadId> leads) {
        if (leads.isEmpty()) {
            return Map.of();
        }
        var whose = rows.whose(workspace(), leads);
        var people = whose.isEmpty() ? List.<Someone>of() : rows.known(workspace(), companies(whose));
        return standings(whose, people);
    }

    /** The same as it was known at those times; which person is at which company is as it stands now. */
    public Map<LeadId, Standing> asOf(Map<LeadId, Instant> times) {
        if (times.isEmpty()) {
            return Map.of();
        }
        var whose = rows.whose(workspace(), times.keySet());
        if (whose.isEmpty()) {
            return Map.of();
        }
        var observed = rows.observed(workspace(), companies(whose)).stream()
                .collect(Collectors.toMap(Whose::lead, it -> it, (first, _) -> first));
        var byTime = new HashMap<Instant, List<Someone>>();
        var standings = new HashMap<LeadId, Standing>();
        for (var it : whose) {
            var then = times.getOrDefault(it.lead(), Instant.EPOCH);
            var people = byTime.computeIfAbsent(then, time -> known(observed, time));
            standings.putAll(standings(List.of(it), people));
        }
        return standings;
    }

    private List<Someone> known(Map<LeadId, Whose> observed, Instant then) {
        var byLead = observations.ofThen(workspace(), observed.keySet(), then).stream()
                .collect(Collectors.groupingBy(
                        it -> new Key(it.lead(), String.valueOf(it.purchase())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byLead.values().stream()
                .flatMap(all -> {
                    var whose = observed.get(all.getFirst().lead());
                    return whose == null
                            ? Stream.<Someone>empty()
                            : Stream.of(new Someone(whose, all.getFirst().purchase(), Known.of(all)));
                })
                .toList();
    }

    private record Key(LeadId lead, String purchase) {}

    private static Map<LeadId, Standing> standings(List<Whose> whose, List<Someone> people) {
        var byCompany = new HashMap<CompanyId, Map<ContactId, Known>>();
        people.forEach(it -> byCompany
                .computeIfAbsent(it.whose().company(), _ -> new LinkedHashMap<>())
                .merge(it.whose().contact(), it.known(), Known::and));
        var standings = new HashMap<LeadId, Standing>();
        whose.forEach(it -> {
            var theirs = byCompany.getOrDefault(it.company(), Map.of());
            standings.put(
                    it.lead(),
                    new Standing(List.copyOf(theirs.values()), theirs.getOrDefault(it.contact(), Known.NOTHING)));
        });
        return standings;
    }

    private static Set<CompanyId> companies(List<Whose> whose) {
        return whose.stream().map(Whose::company).collect(Collectors.toSet());
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
