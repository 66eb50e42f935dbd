package io.firsthand.routing;

import io.firsthand.criterion.Knowledge;
import io.firsthand.identity.PersonId;
import io.firsthand.knowledge.KnowledgeOf;
import io.firsthand.knowledge.KnownLead;
import io.firsthand.knowledge.Wanted;
import io.firsthand.lead.LeadId;
import io.firsthand.routing.SubjectRepository.Held;
import io.firsthand.routing.SubjectRepository.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what routing asks about leads, a few statements for each thousand of them. */
@Component
class RoutingSubjects {

    private static final int CHUNK = 2_000;

    private final SubjectRepository repository;
    private final KnowledgeOf knowledge;

    RoutingSubjects(SubjectRepository repository, KnowledgeOf knowledge) {
        this.repository = repository;
        this.knowledge = knowledge;
    }

    /**
     * Those of the leads that are on lists, in this order.
     *
     * @param rules whether anything must be known of them beside who has to do with them
     * @param past whether to forget who has them by now, and what came after them
     */
    List<Subject> of(UUID workspace, Collection<LeadId> leads, Optional<Wanted> rules, boolean past) {
        var all = List.copyOf(new LinkedHashSet<>(leads));
        var subjects = new ArrayList<Subject>(all.size());
        for (var i = 0; i < all.size(); i += CHUNK) {
            subjects.addAll(chunk(workspace, all.subList(i, Math.min(all.size(), i + CHUNK)), rules, past));
        }
        return subjects;
    }

    private List<Subject> chunk(UUID workspace, List<LeadId> leads, Optional<Wanted> rules, boolean past) {
        var origins = repository.origins(workspace, leads);
        var spoke = repository.spoke(workspace, leads);
        Map<LeadId, KnownLead> known = rules.map(it -> knowledge.of(leads, it)).orElse(Map.of());
        Set<UUID> companies =
                origins.values().stream().flatMap(it -> it.company().stream()).collect(Collectors.toSet());
        Map<UUID, List<Held>> held = companies.isEmpty() ? Map.of() : repository.held(workspace, companies);
        var subjects = new ArrayList<Subject>(leads.size());
        for (var lead : leads) {
            var origin = origins.get(lead);
            if (origin != null) {
                var it = known.get(lead);
                subjects.add(new Subject(
                        lead,
                        origin.capturedAt(),
                        it == null ? Knowledge.of(Map.of()) : it.knowledge(),
                        origin.company(),
                        spoke(origin, spoke.getOrDefault(lead, List.of())),
                        past ? Optional.empty() : origin.owner(),
                        account(
                                lead,
                                origin,
                                origin.company()
                                        .map(company -> held.getOrDefault(company, List.of()))
                                        .orElse(List.of()),
                                past)));
            }
        }
        return subjects;
    }

    private static List<PersonId> spoke(Origin origin, List<PersonId> reps) {
        var all = new LinkedHashSet<>(reps);
        origin.capturedBy().ifPresent(all::add);
        return List.copyOf(all);
    }

    private static List<PersonId> account(LeadId lead, Origin origin, List<Held> held, boolean past) {
        return held.stream()
                .filter(it -> !it.lead().equals(lead))
                .filter(it -> !past || it.capturedAt().isBefore(origin.capturedAt()))
                .map(Held::owner)
                .distinct()
                .limit(5)
                .toList();
    }
}
