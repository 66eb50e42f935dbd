package io.firsthand.knowledge;

import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.field.CustomField;
import io.firsthand.field.CustomFields;
import io.firsthand.knowledge.KnowledgeRepository.Draft;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Stage;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Ledger;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of leads of the current workspace: from the tables, of thousands at once, or from their facts, with
 * where each value came from and as of any time. For now the two say the same.
 */
@Service
@Transactional(readOnly = true)
public class KnowledgeOf {

    private final KnowledgeRepository repository;
    private final CustomFields fields;
    private final Vocabularies vocabularies;
    private final KnownCommittees committees;
    private final KnownCompanies companies;
    private final Ledger ledger;

    KnowledgeOf(
            KnowledgeRepository repository,
            CustomFields fields,
            Vocabularies vocabularies,
            KnownCommittees committees,
            KnownCompanies companies,
            Ledger ledger) {
        this.repository = repository;
        this.fields = fields;
        this.vocabularies = vocabularies;
        this.committees = committees;
        this.companies = companies;
        this.ledger = ledger;
    }

    /** Those of the leads that there are. */
    public Map<LeadId, KnownLead> of(Collection<LeadId> leads, Wanted wanted) {
        if (leads.isEmpty()) {
            return Map.of();
        }
        var workspace = CurrentWorkspace.get().value();
        var customs = customs();
        return finished(workspace, repository.of(workspace, leads, customs), wanted, customs);
    }

    public Optional<KnownLead> of(LeadId lead) {
        return Optional.ofNullable(of(List.of(lead), Wanted.ALL).get(lead));
    }

    /** The next leads on lists in these stages, in the order of their ids; fewer than asked for at the end only. */
    public List<KnownLead> after(@Nullable LeadId last, Collection<Stage> stages, int most, Wanted wanted) {
        var workspace = CurrentWorkspace.get().value();
        var customs = customs();
        var drafts = repository.after(workspace, last == null ? null : last.value(), stages, most, customs);
        return List.copyOf(finished(workspace, drafts, wanted, customs).values());
    }

    private Map<LeadId, KnownLead> finished(UUID workspace, Map<LeadId, Draft> drafts, Wanted wanted, Customs customs) {
        if (wanted.signals()) {
            repository.signals(workspace, drafts);
        }
        if (wanted.touches()) {
            repository.touches(workspace, drafts);
        }
        if (wanted.said()) {
            repository.said(workspace, drafts, customs);
        }
        if (wanted.opportunities()) {
            repository.opportunities(workspace, drafts);
        }
        if (wanted.committee()) {
            committees
                    .of(drafts.keySet())
                    .forEach((lead, values) ->
                            KnowledgeRepository.values(drafts, lead).putAll(values));
        }
        if (wanted.company()) {
            companies
                    .of(drafts.keySet())
                    .forEach((lead, values) ->
                            KnowledgeRepository.values(drafts, lead).putAll(values));
        }
        var known = new LinkedHashMap<LeadId, KnownLead>();
        drafts.forEach((id, draft) -> known.put(id, draft.finished()));
        return known;
    }

    /** The workspace’s own field whose values have this path. */
    public Optional<CustomField> field(String path) {
        return fields.all().stream()
                .filter(it -> Vocabularies.path(it).equals(path))
                .findFirst();
    }

    /** What the facts of a lead say, with where each value came from; of its company and who is there, what the tables say. */
    public Recollection recall(LeadId lead) {
        return recall(ledger.of(lead.value()), Instant.MAX)
                .with(committees.of(List.of(lead)).getOrDefault(lead, Map.of()))
                .with(companies.of(List.of(lead)).getOrDefault(lead, Map.of()));
    }

    /** What was known at a time: what had been written down by then. */
    public Map<LeadId, Knowledge> asOf(Map<LeadId, Instant> times) {
        var facts = ledger.of(times.keySet().stream().map(LeadId::value).toList());
        var customs = customs();
        var others = committees.asOf(times);
        var signs = companies.asOf(times);
        var known = new HashMap<LeadId, Knowledge>();
        times.forEach((lead, time) -> known.put(
                lead,
                recall(facts.getOrDefault(lead.value(), List.of()), time, customs)
                        .with(others.getOrDefault(lead, Map.of()))
                        .with(signs.getOrDefault(lead, Map.of()))
                        .knowledge()));
        return known;
    }

    private Recollection recall(List<Fact> facts, Instant until) {
        return recall(facts, until, customs());
    }

    private Customs customs() {
        return Customs.of(fields, vocabularies);
    }

    private static Recollection recall(List<Fact> facts, Instant until, Customs customs) {
        var recollection = new Remembering(customs);
        facts.stream().filter(it -> !it.receivedAt().isAfter(until)).forEach(recollection::take);
        return recollection.finished();
    }
}
