package io.firsthand.form;

import java.time.Duration;
import java.util.List;

/** What a form's sender is told. */
public sealed interface Reception {

    /**
     * It is here. Whoever is suspected of spam hears the same.
     *
     * @param waits whether the address has to be confirmed by mail first
     */
    record Taken(Form form, boolean waits) implements Reception {}

    /** The sender's browser did no work, or was too quick: shown once more, to be sent with one press. */
    record OneMoreStep(Form form, String stamp) implements Reception {}

    record Wrong(Form form, List<Slip> slips) implements Reception {}

    record TooMany(Form form, Duration pause) implements Reception {}

    record Closed(Form form) implements Reception {}

    record Unknown() implements Reception {}
}
