package io.firsthand.verdict;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.criterion.Criterion;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The definitions that leads were judged by; those don't change any more, so that each is read once. */
@Component
class Documents {

    private static final int MOST = 1_000;

    private record Key(WorkspaceId workspace, UUID definition) {}

    private final Agreements agreements;
    private final Map<Key, Definition> known = new ConcurrentHashMap<>();

    Documents(Agreements agreements) {
        this.agreements = agreements;
    }

    Optional<Definition> find(UUID id) {
        if (known.size() > MOST) {
            known.clear();
        }
        var key = new Key(CurrentWorkspace.get(), id);
        var it = known.get(key);
        if (it == null) {
            it = agreements.find(id).orElse(null);
            if (it != null) {
                known.put(key, it);
            }
        }
        return Optional.ofNullable(it);
    }

    /** In their order; none of a definition that is not there. */
    List<Criterion> criteria(UUID definition) {
        return find(definition).map(it -> it.content().criteria()).orElse(List.of());
    }
}
