package io.firsthand.agreement;

import java.util.List;
import java.util.UUID;

/** What a higher module has signed along with a definition; declare one as a bean. */
public interface Annexes {

    /** Those of a proposed definition, in an order that stays. */
    List<Annex> of(UUID definition, String hash);
}
