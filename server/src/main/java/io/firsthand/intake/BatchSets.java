package io.firsthand.intake;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files that were brought together: what is done with one of them is done with all, in the order that their rows need. */
@Component
class BatchSets {

    private final BatchRepository batches;
    private final Transactions transactions;

    BatchSets(BatchRepository batches, Transactions transactions) {
        this.batches = batches;
        this.transactions = transactions;
    }

    /** The files that were brought together with this one, itself too, in the order in which they are worked on. */
    List<Batch> with(UUID id) {
        return transactions.inOne(
                () -> batches.find(id).map(it -> batches.ofSet(it.set())).orElse(List.of()));
    }

    /** Makes one set of files that nothing was done with yet. */
    List<Batch> join(List<UUID> ids) {
        return transactions.inOne(() -> {
            var all = inOrder(
                    ids.stream().flatMap(id -> batches.find(id).stream()).toList());
            for (var i = 0; i < all.size(); i++) {
                batches.place(all.get(i).id(), all.getFirst().id(), i);
            }
            return all.isEmpty() ? all : batches.ofSet(all.getFirst().id());
        });
    }

    /** People first, then what belongs to them. */
    static List<Batch> inOrder(List<Batch> some) {
        return some.stream()
                .sorted(Comparator.comparing(it -> it.plan().shape().rows()))
                .toList();
    }
}
