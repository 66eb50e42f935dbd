package io.firsthand.privacy;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of an order to erase somebody. */
public sealed interface ErasureOutcome {

    /** Gone, with this certificate. */
    record Erased(Certificate certificate) implements ErasureOutcome {}

    /** One of the contacts is not there. */
    record UnknownContact() implements ErasureOutcome {}

    /** Nothing was done, for these reasons. */
    record Refused(List<Mistake> mistakes) implements ErasureOutcome {}
}
