package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.field.CustomField;
import io.firsthand.field.CustomFields;
import io.firsthand.field.CustomValues;
import io.firsthand.field.FieldRetyped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Indexes what leads have in a field anew when its type changes, some leads at a time. */
@Component
class FieldIndexing {

    private static final int CHUNK = 500;

    private final CustomFields fields;
    private final CustomValues values;
    private final LeadRepository leads;
    private final SearchRepository search;
    private final TransactionTemplate transaction;

    FieldIndexing(
            CustomFields fields,
            CustomValues values,
            LeadRepository leads,
            SearchRepository search,
            PlatformTransactionManager transactions) {
        this.fields = fields;
        this.values = values;
        this.leads = leads;
        this.search = search;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Async
    @TransactionalEventListener
    void on(FieldRetyped event) {
        CurrentWorkspace.run(new WorkspaceId(event.workspace()), () -> {
            var last = CustomValues.first();
            for (var done = index(event.field(), last); !done.isEmpty(); done = index(event.field(), last)) {
                last = done.getLast();
            }
        });
    }

    private List<UUID> index(UUID id, UUID after) {
        return Objects.requireNonNull(transaction.execute(
                _ -> fields.find(id).map(field -> index(field, after)).orElse(List.of())));
    }

    private List<UUID> index(CustomField field, UUID after) {
        var some = values.leadsWith(field, after, CHUNK);
        var now = leads.customs(CurrentWorkspace.get().value(), some, field.name());
        values.change(now.entrySet().stream()
                .map(it -> new CustomValues.Of(it.getKey(), Map.of(field.name(), it.getValue())))
                .toList());
        search.refresh(
                CurrentWorkspace.get().value(), some.stream().map(LeadId::new).toList());
        return some;
    }
}
