package io.firsthand.insight;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What imports are called; a higher module that knows them declares itself as a bean. */
public interface ListNames {

    Map<UUID, String> of(Collection<UUID> imports);
}
