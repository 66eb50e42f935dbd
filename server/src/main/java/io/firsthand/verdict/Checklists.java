package io.firsthand.verdict;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Result;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.knowledge.KnowledgeOf;
import io.firsthand.knowledge.KnownLead;
import io.firsthand.knowledge.Origin;
import io.firsthand.knowledge.Recollection;
import io.firsthand.lead.LeadId;
import io.firsthand.verdict.Checklist.Gap;
import io.firsthand.verdict.Checklist.Item;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts checklists together: judged at this moment, each value with the fact it came from. */
@Service
@Transactional(readOnly = true)
public class Checklists {

    private final Panels panels;
    private final KnowledgeOf knowledge;
    private final VerdictRepository verdicts;
    private final Verdicts stored;
    private final Vocabularies vocabularies;
    private final Shown shown;
    private final Clock clock;

    Checklists(
            Panels panels,
            KnowledgeOf knowledge,
            VerdictRepository verdicts,
            Verdicts stored,
            Vocabularies vocabularies,
            Shown shown,
            Clock clock) {
        this.panels = panels;
        this.knowledge = knowledge;
        this.verdicts = verdicts;
        this.stored = stored;
        this.vocabularies = vocabularies;
        this.shown = shown;
        this.clock = clock;
    }

    /** Empty for a lead that no definition is for, or that is not there. */
    public Optional<Checklist> of(LeadId lead, Locale locale) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var row = verdicts.of(CurrentWorkspace.get().value(), List.of(lead)).get(lead);
        var panel = panels.current();
        return knowledge.of(lead).flatMap(known -> {
            var decision = isOpen(known) ? panel.judge(known, now).orElse(null) : null;
            if (decision == null) {
                return row == null ? Optional.empty() : Optional.of(settled(stored.judged(row)));
            }
            return Optional.of(live(decision, row, now, locale));
        });
    }

    private static boolean isOpen(KnownLead known) {
        return known.isListed() && Judging.OPEN.contains(known.stage());
    }

    /** What was said last of a lead that is not judged any more. */
    private static Checklist settled(Judged judged) {
        return new Checklist(
                judged,
                true,
                judged.criteria().stream()
                        .map(it -> new Item(it, null, null, List.of(), List.of()))
                        .toList());
    }

    private Checklist live(Decision it, @Nullable VerdictRow row, Instant now, Locale locale) {
        var isSame = row != null && row.verdict() == it.judgement().verdict();
        var fresh = VerdictRow.of(
                it,
                row != null && isSame ? row.since() : now,
                now,
                it.lead().version(),
                row == null ? null : row.override());
        var judged = stored.judged(fresh, it.seat().content());
        var vocabulary = vocabularies.current(locale);
        var recalled = knowledge.recall(it.lead().id());
        var items = new ArrayList<Item>();
        var criteria = it.seat().content().criteria();
        for (var i = 0; i < criteria.size(); i++) {
            items.add(item(
                    criteria.get(i),
                    judged.criteria().get(i),
                    it.judgement().results().get(i),
                    new Sources(it.seat(), it.lead().knowledge(), recalled, vocabulary, locale)));
        }
        var isRecorded = row != null
                && isSame
                && row.definition().equals(it.seat().id())
                && row.results().equals(fresh.results());
        return new Checklist(judged, isRecorded, items);
    }

    private record Sources(
            Seat seat, Knowledge knowledge, Recollection recalled, Vocabulary vocabulary, Locale locale) {}

    private Item item(Criterion criterion, Judged.OfCriterion judged, Result result, Sources from) {
        var seen = new ArrayList<Checklist.Seen>();
        for (var path : from.seat().mentions(criterion.key())) {
            var term = from.vocabulary().find(path).orElse(null);
            if (term != null && from.knowledge().isKnown(path)) {
                Origin origin = from.recalled().origins().get(path);
                seen.add(shown.seen(term, from.knowledge().get(path), origin, from.locale()));
            }
        }
        var gaps = new ArrayList<Gap>();
        var filled = new LinkedHashSet<Object>();
        for (var path : result.missing()) {
            from.vocabulary().find(path).ifPresent(term -> {
                var fill = Filling.of(term, from.vocabulary());
                if (filled.add(fill)) {
                    gaps.add(new Gap(term, fill));
                }
            });
        }
        return new Item(judged, criterion.evidence(), criterion.why(), seen, gaps);
    }
}
