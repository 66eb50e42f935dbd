package io.firsthand.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stage that a lead had entered, as another system tells it afterwards. */
public record ToldStage(
        LeadId lead, Stage stage, Instant at, @Nullable UUID batch) {

    /** What becomes of it. */
    public sealed interface Outcome {

        /** It is part of the lead's history now. */
        record Taken() implements Outcome {}

        /** The lead stood there then, as we know already. */
        record Known() implements Outcome {}

        /** Before the lead came to be known at all. */
        record BeforeCapture(Instant captured) implements Outcome {}

        /** We know of another stage at that time. */
        record Contradicts(Stage stage, Instant since) implements Outcome {}

        /** There is no such lead any more. */
        record Missing() implements Outcome {}
    }
}
