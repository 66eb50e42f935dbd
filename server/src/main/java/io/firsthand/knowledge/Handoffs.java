package io.firsthand.knowledge;

import io.firsthand.criterion.Knowledge;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.knowledge.Handoff.Basis;
import io.firsthand.knowledge.HandoffRepository.Past;
import io.firsthand.knowledge.HandoffRepository.Row;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was known of all leads of the current workspace when they were handed over, kept so that a million can be
 * streamed in seconds. Withdrawn and erased leads are left out.
 */
@Service
public class Handoffs {

    private static final int CHUNK = 2_000;
    /** What a lead that came with its past has only because of how it went on. */
    private static final List<String> AFTERWARDS = List.of(
            "opportunity.",
            "touches.",
            "company.progress",
            "company.intensity",
            "company.waking",
            "company.deciding_on",
            "company.asked_at",
            Paths.STAGE);

    private final HandoffRepository repository;
    private final KnowledgeOf knowledge;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    Handoffs(HandoffRepository repository, KnowledgeOf knowledge, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.knowledge = knowledge;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * Looks at every lead that changed since this was done last, a few thousand in a transaction; what is done when it
     * is told to stop stays done.
     *
     * @param done told how many leads it has looked at so far
     * @return whether it came to the end
     */
    public boolean bringUpToDate(LongConsumer done, BooleanSupplier goesOn) {
        var workspace = CurrentWorkspace.get().value();
        var start = transaction.execute(_ -> repository.mark().stretch());
        transaction.executeWithoutResult(_ -> repository.removeWithdrawn(workspace, start.since()));
        var total = 0L;
        var after = Optional.<HandoffRepository.Changed>empty();
        while (goesOn.getAsBoolean()) {
            var last = after;
            var changed = transaction.execute(_ -> {
                var some = repository.changed(workspace, start.since(), last, CHUNK);
                write(some);
                return some;
            });
            total += changed.size();
            done.accept(total);
            if (changed.size() < CHUNK) {
                transaction.executeWithoutResult(_ -> repository.mark().set(start.until()));
                return true;
            }
            after = Optional.of(changed.getLast());
        }
        return false;
    }

    private void write(List<HandoffRepository.Changed> changed) {
        var workspace = CurrentWorkspace.get().value();
        var leads = changed.stream().map(HandoffRepository.Changed::lead).toList();
        var pasts = repository.pasts(workspace, leads);
        var now = knowledge.of(leads, Wanted.ALL);
        var then = new HashMap<LeadId, Instant>();
        pasts.forEach((lead, past) -> {
            if (past.basis() == Basis.HANDOFF && past.handedAt() != null) {
                then.put(lead, past.handedAt());
            }
        });
        var recalled = then.isEmpty() ? Map.<LeadId, Knowledge>of() : knowledge.asOf(then);
        var rows = new ArrayList<Row>();
        for (var lead : leads) {
            var known = now.get(lead);
            var past = pasts.get(lead);
            if (known != null && past != null && known.isListed()) {
                rows.add(
                        new Row(known, past, of(known, past, recalled.get(lead)).json()));
            }
        }
        repository.put(workspace, rows);
    }

    private static Knowledge of(KnownLead known, Past past, @Nullable Knowledge recalled) {
        return switch (past.basis()) {
            case HANDOFF -> recalled == null ? known.knowledge() : recalled;
            case NOW -> known.knowledge();
            case FINAL -> {
                var values = new HashMap<>(known.knowledge().values());
                values.keySet().removeIf(path -> AFTERWARDS.stream().anyMatch(path::startsWith));
                yield Knowledge.of(values);
            }
        };
    }

    /** How many leads there are that were captured in this time: the end does not count. */
    public long count(Instant from, Instant to) {
        return reading.execute(_ -> repository.count(CurrentWorkspace.get().value(), from, to));
    }

    /** Hands all of them over in batches, in no order, on the caller’s thread; stops early when told to. */
    public void stream(Instant from, Instant to, Consumer<List<Handoff>> batch, BooleanSupplier goesOn) {
        reading.executeWithoutResult(
                _ -> repository.stream(CurrentWorkspace.get().value(), from, to, batch, goesOn));
    }
}
