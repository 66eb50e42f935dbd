package io.firsthand.opportunity;

import io.firsthand.lead.Arrival;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage that an opportunity had come to, as another system tells it afterwards.
 *
 * @param opportunity the key it came under
 * @param words what that system calls the stage
 */
public record PastStage(
        Arrival.Key opportunity,
        String words,
        Instant at,
        @Nullable UUID batch) {

    /** Since when an opportunity stood where. */
    public record Stood(Instant at, String words) {}

    /** What becomes of it. */
    public sealed interface Outcome {

        record Taken() implements Outcome {}

        /** It stood there at that time, as we know already. */
        record Known() implements Outcome {}

        record BeforeOpening(Instant opened) implements Outcome {}

        /** At the very same moment it came to another stage, as we were told. */
        record Contradicts(String words) implements Outcome {}

        /** There is no such opportunity. */
        record Missing() implements Outcome {}
    }
}
