package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.intake.Undo.Fate;
import io.firsthand.lead.ImportUndos;
import io.firsthand.lead.ImportUndos.Undone;
import io.firsthand.lead.ImportedNotes;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.StageHistories;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.PastStages;
import io.firsthand.touch.Touches;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Undoes one batch, chunk by chunk, so that it can go on anywhere at any time, as {@link Run} does. */
@Component
class UndoRun {

    private static final int CHUNK = 500;

    private final BatchRepository batches;
    private final UndoRepository undos;
    private final ImportUndos leads;
    private final Opportunities opportunities;
    private final Touches touches;
    private final ImportedNotes notes;
    private final StageHistories histories;
    private final PastStages past;
    private final Clock clock;
    private final Transactions transactions;

    UndoRun(
            BatchRepository batches,
            UndoRepository undos,
            ImportUndos leads,
            Opportunities opportunities,
            Touches touches,
            ImportedNotes notes,
            StageHistories histories,
            PastStages past,
            Clock clock,
            Transactions transactions) {
        this.batches = batches;
        this.undos = undos;
        this.leads = leads;
        this.opportunities = opportunities;
        this.touches = touches;
        this.notes = notes;
        this.histories = histories;
        this.past = past;
        this.clock = clock;
        this.transactions = transactions;
    }

    void work(Batch begun, List<Batch> set, Consumer<Batch> progress, BooleanSupplier stopping) {
        var batch = Optional.of(begun);
        while (batch.isPresent() && batch.get().state() == Batch.State.UNDOING && !stopping.getAsBoolean()) {
            var now = batch.get();
            batch = transactions.inOne(() -> chunk(now, set));
            batch.ifPresent(progress);
        }
    }

    /** Empty, with nothing done, when somebody else took it further. */
    private Optional<Batch> chunk(Batch batch, List<Batch> set) {
        var undo = batch.undo().orElseThrow();
        if (!undos.lock(batch.id(), undo.done())) {
            return Optional.empty();
        }
        var kind = batch.plan().shape().rows();
        if (kind != RowKind.LEADS) {
            var withdrawn = withdrawn(batch, kind, undo);
            if (withdrawn > 0) {
                undos.advance(batch.id(), undo.done(), Map.of(Fate.WITHDRAWN, (long) withdrawn));
            } else {
                undos.advance(batch.id(), undo.done(), Map.of(Fate.KEPT, kept(batch, kind)));
                undos.end(batch.id(), clock.instant());
            }
            return batches.find(batch.id());
        }
        var rows = undos.next(batch.id(), undo.done(), CHUNK);
        if (rows.isEmpty()) {
            undos.end(batch.id(), clock.instant());
        } else {
            var last = rows.keySet().stream().max(Long::compare).orElseThrow();
            var fates = fates(batch, set, undo, rows);
            undos.mark(batch.id(), fates);
            undos.advance(
                    batch.id(),
                    last,
                    fates.values().stream().collect(Collectors.groupingBy(it -> it, Collectors.counting())));
        }
        return batches.find(batch.id());
    }

    private Map<Long, Fate> fates(Batch batch, List<Batch> set, Undo undo, Map<Long, LeadId> rows) {
        var open = new LinkedHashSet<>(rows.values());
        var decided = undos.decided(batch.id(), open, undo.done());
        open.removeIf(lead -> decided.contains(lead.value()));
        var undone = leads.undo(batch.id(), batch.fileName(), open, undo.reason(), spans(batch, set), actor(undo));
        var told = new HashSet<LeadId>();
        var fates = new LinkedHashMap<Long, Fate>();
        rows.forEach((row, lead) -> {
            if (open.contains(lead) && told.add(lead)) {
                fate(undone, lead).ifPresent(fate -> fates.put(row, fate));
            }
        });
        return fates;
    }

    private int withdrawn(Batch batch, RowKind kind, Undo undo) {
        return switch (kind) {
            case OPPORTUNITIES -> opportunities.withdrawBatch(batch.id(), undo.reason(), actor(undo));
            case TOUCHES -> {
                var withdrawn = touches.withdrawBatch(batch.id(), undo.reason(), actor(undo));
                yield withdrawn > 0 ? withdrawn : notes.withdrawBatch(batch.id(), actor(undo));
            }
            case LEAD_STAGES -> histories.withdrawBatch(batch.id(), actor(undo));
            case OPPORTUNITY_STAGES -> past.withdrawBatch(batch.id(), actor(undo));
            case LEADS, COMPANIES -> 0;
        };
    }

    private long kept(Batch batch, RowKind kind) {
        return kind == RowKind.OPPORTUNITIES
                ? opportunities.editedOfBatch(batch.id()).size()
                : 0;
    }

    /** When the other files of the set were imported and undone, which is no change by anybody. */
    private static List<ImportUndos.Span> spans(Batch batch, List<Batch> set) {
        var spans = new ArrayList<ImportUndos.Span>();
        for (var other : set) {
            var started = other.startedAt();
            if (!other.id().equals(batch.id()) && started != null) {
                var ended = other.endedAt();
                spans.add(new ImportUndos.Span(other.by(), started, ended == null ? Instant.MAX : ended));
            }
            batch.undo().ifPresent(it -> spans.add(new ImportUndos.Span(it.by(), it.startedAt(), Instant.MAX)));
        }
        return set.size() > 1 ? spans : List.of();
    }

    /** None for a lead that had been withdrawn before. */
    private static Optional<Fate> fate(Undone undone, LeadId lead) {
        if (undone.withdrawn().contains(lead)) {
            return Optional.of(Fate.WITHDRAWN);
        }
        if (undone.kept().contains(lead)) {
            return Optional.of(Fate.KEPT);
        }
        return undone.noted().contains(lead) ? Optional.of(Fate.NOTED) : Optional.empty();
    }

    private static Actor actor(Undo undo) {
        return new Actor(CurrentWorkspace.get(), undo.by(), Actor.Via.COMMAND, Set.of(Permission.IMPORT));
    }
}
