package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.insight.ListNames;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What imports are called where leads are counted by them: as their files. */
@Component
class BatchNames implements ListNames {

    private final BatchRepository batches;

    BatchNames(BatchRepository batches) {
        this.batches = batches;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> imports) {
        return imports.isEmpty()
                ? Map.of()
                : batches.names(CurrentWorkspace.get().value(), imports);
    }
}
