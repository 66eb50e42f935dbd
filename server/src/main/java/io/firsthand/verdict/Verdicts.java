package io.firsthand.verdict;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Truth;
import io.firsthand.criterion.Verdict;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.definition.Below;
import io.firsthand.definition.Content;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.LeadTerm;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Stage;
import io.firsthand.lead.StageMove;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the definitions say of leads, and people instead; see {@link Judging} for how it comes about. */
@Service
@Transactional
public class Verdicts {

    public static final int LONGEST_REASON = 500;
    private static final int MOST = 1_000;

    private final VerdictRepository verdicts;
    private final Documents documents;
    private final Panels panels;
    private final LeadRecords leads;
    private final Ledger ledger;
    private final Clock clock;

    Verdicts(
            VerdictRepository verdicts,
            Documents documents,
            Panels panels,
            LeadRecords leads,
            Ledger ledger,
            Clock clock) {
        this.verdicts = verdicts;
        this.documents = documents;
        this.panels = panels;
        this.leads = leads;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Of those leads that were judged. */
    @Transactional(readOnly = true)
    public Map<LeadId, Judged> of(Collection<LeadId> some) {
        var judged = new HashMap<LeadId, Judged>();
        if (!some.isEmpty()) {
            verdicts.of(workspace(), some).forEach((lead, row) -> judged.put(lead, judged(row)));
        }
        return judged;
    }

    @Transactional(readOnly = true)
    public Optional<Judged> of(LeadId lead) {
        return Optional.ofNullable(of(List.of(lead)).get(lead));
    }

    /**
     * Which verdicts to list.
     *
     * @param counts the one that counts; null for all
     * @param unknown the key of a criterion that is unknown; null for all
     */
    public record Query(@Nullable Verdict counts, @Nullable String unknown, boolean overridden) {}

    /** The leads captured last come first; at most 1,000, behind the given one. */
    @Transactional(readOnly = true)
    public List<Judged> page(Query query, Optional<LeadId> after, int most) {
        var unknown = Optional.ofNullable(query.unknown())
                .map(key ->
                        VerdictTerms.unknown(panels.current(), key).orElseGet(() -> new LeadTerm("false", Map.of())));
        return verdicts.page(workspace(), query, unknown, after, Math.clamp(most, 1, MOST)).stream()
                .map(this::judged)
                .toList();
    }

    /** How many leads on lists have which verdict, as it counts. */
    @Transactional(readOnly = true)
    public Map<Verdict, Long> counts() {
        return verdicts.counts(workspace());
    }

    /** How many verdicts of people count instead of the definition's. */
    @Transactional(readOnly = true)
    public long overridden() {
        return verdicts.overridden(workspace());
    }

    /** Has another verdict count than the definition's, for a reason; who qualifies so becomes MQL, too. */
    public Overriding override(LeadId lead, Verdict verdict, String given, Actor actor) {
        var reason = given.strip();
        var mistakes = new ArrayList<Mistake>();
        if (reason.isEmpty()) {
            mistakes.add(new Mistake("reason", Mistake.Reason.MISSING, ""));
        } else if (reason.length() > LONGEST_REASON) {
            mistakes.add(new Mistake("reason", Mistake.Reason.TOO_LONG, String.valueOf(LONGEST_REASON)));
        }
        if (!mistakes.isEmpty()) {
            return new Overriding.Refused(mistakes);
        }
        var stage = leads.changing(List.of(lead)).get(lead);
        var row = row(lead).orElse(null);
        if (row == null) {
            return new Overriding.NotJudged();
        }
        var now = now();
        verdicts.override(workspace(), lead, new VerdictRow.Instead(verdict, now, actor.id(), reason));
        ledger.append(VerdictFacts.overridden(lead, verdict, reason, actor.id(), now));
        if (verdict == Verdict.QUALIFIED && stage == Stage.INQUIRY) {
            leads.moveAll(List.of(new StageMove(lead, Stage.MQL, now, reason)), false, actor);
        }
        return new Overriding.Done(of(lead).orElseThrow());
    }

    /** Has the definition's verdict count again. */
    public Overriding endOverride(LeadId lead, Actor actor) {
        leads.changing(List.of(lead));
        var row = row(lead).orElse(null);
        if (row == null) {
            return new Overriding.NotJudged();
        }
        if (row.override() == null) {
            return new Overriding.Unchanged();
        }
        verdicts.override(workspace(), lead, null);
        ledger.append(VerdictFacts.overrideEnded(lead, row.verdict(), actor.id(), now()));
        return new Overriding.Done(of(lead).orElseThrow());
    }

    private Optional<VerdictRow> row(LeadId lead) {
        return Optional.ofNullable(verdicts.of(workspace(), List.of(lead)).get(lead));
    }

    Judged judged(VerdictRow row) {
        return judged(
                row, documents.find(row.definition()).map(it -> it.content()).orElseGet(() -> Content.blank("")));
    }

    Judged judged(VerdictRow row, Content content) {
        var criteria = content.criteria();
        var results = Results.byKey(criteria, row.results());
        var override = row.override();
        return new Judged(
                row.lead(),
                row.definition(),
                content.title(),
                row.version(),
                row.verdict(),
                row.counts(),
                row.points(),
                row.reachable(),
                content.threshold(),
                row.fit(),
                row.intent(),
                criteria.stream().map(it -> judged(it, results)).toList(),
                below(content.below(), row),
                row.since(),
                row.judgedAt(),
                row.leadVersion(),
                override == null
                        ? null
                        : new Judged.Instead(override.verdict(), override.at(), override.by(), override.reason()));
    }

    private static Judged.OfCriterion judged(Criterion it, Map<String, Character> results) {
        var letter = results.getOrDefault(it.key(), 'u');
        Truth truth = Results.truth(letter);
        return new Judged.OfCriterion(
                it.key(), it.question(), it.dimension(), it.weight(), it.points(), truth, Results.decides(letter));
    }

    private static @Nullable Below below(List<Below> rules, VerdictRow row) {
        var number = row.below();
        return number == null || number >= rules.size() ? null : rules.get(number);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
