package io.firsthand.buying;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.stream.Collectors.toMap;

import io.firsthand.buying.Evaluation.Field;
import io.firsthand.buying.Evaluation.Learnt;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Checker;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is learnt of how companies evaluate; each thing is written with a fact of the lead in whose story it was learnt. */
@Service
@Transactional
public class Evaluations {

    private static final int HISTORY = 100;

    private final EvaluationRepository evaluations;
    private final StoryRepository stories;
    private final LeadRecords leads;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Evaluations(
            EvaluationRepository evaluations,
            StoryRepository stories,
            LeadRecords leads,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.evaluations = evaluations;
        this.stories = stories;
        this.leads = leads;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Evaluation of(CompanyId company) {
        return of(List.of(company)).getOrDefault(company, Evaluation.UNKNOWN);
    }

    /** Those of which anything is known. */
    @Transactional(readOnly = true)
    public Map<CompanyId, Evaluation> of(Collection<CompanyId> companies) {
        if (companies.isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        var asks = companies.stream()
                .distinct()
                .map(it -> new Ask(it.value(), it, now))
                .toList();
        return evaluations.of(workspace(), asks).entrySet().stream()
                .collect(toMap(it -> new CompanyId(it.getKey()), Map.Entry::getValue));
    }

    /** All that was learnt, the latest first, up to a hundred. */
    @Transactional(readOnly = true)
    public List<Learnt> history(CompanyId company) {
        return evaluations.history(workspace(), company, HISTORY);
    }

    /**
     * Writes what is said and was not known; a field with nothing is known no more, one that is not mentioned stays.
     *
     * @param given by field: a text, a day as text, a list of texts or a list of objects, as {@link Evaluation.Shape} says
     * @param in in whose story; the newest open lead of the company if it is not said
     * @param at when it was learnt
     */
    public Learning learn(
            CompanyId company, @Nullable LeadId in, Map<Field, ?> given, @Nullable Instant at, Actor actor) {
        var now = clock.instant().truncatedTo(MILLIS);
        var checker = new Checker();
        var check = new EvaluationCheck(checker);
        var tidy = new EnumMap<Field, Optional<Object>>(Field.class);
        given.forEach((field, value) -> tidy.put(field, Optional.ofNullable(check.tidy(field, value))));
        var when = at == null ? now : checker.time("at", at, now);
        if (!checker.isContent()) {
            return new Learning.Refused(checker.mistakes());
        }
        var lead = in == null ? stories.lead(workspace(), company).orElse(null) : in;
        if (lead == null || leads.changing(List.of(lead)).isEmpty()) {
            return new Learning.Missing();
        }
        var known = of(company);
        var news = new ArrayList<Learnt>();
        tidy.forEach((field, value) -> {
            var before = known.get(field).map(Learnt::value).orElse(null);
            if (!Objects.equals(before, value.orElse(null))) {
                news.add(new Learnt(ids.next(), field, value.orElse(null), lead, when, actor.id()));
            }
        });
        if (!news.isEmpty()) {
            var fact = ledger.append(BuyingFacts.learnt(company, lead, news, actor.id(), when));
            evaluations.insert(workspace(), company, fact, now, news);
        }
        return new Learning.Done(of(company));
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
