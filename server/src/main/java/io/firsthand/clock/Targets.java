package io.firsthand.clock;

import io.firsthand.criterion.Knowledge;
import io.firsthand.definition.Content;
import io.firsthand.definition.Target;
import java.util.Optional;

/** How much time a definition gives for a lead. */
public final class Targets {

    private Targets() {}

    /**
     * What a definition promises to one lead.
     *
     * @param acceptWithin minutes of business time
     * @param firstResponseWithin minutes of business time
     * @param by the target whose condition the lead meets; empty if the usual times hold
     */
    public record Minutes(int acceptWithin, int firstResponseWithin, Optional<Target> by) {

        public int of(ClockKind kind) {
            return kind == ClockKind.ACCEPTANCE ? acceptWithin : firstResponseWithin;
        }
    }

    /** By the first target whose condition is met; what is not known does not meet one. */
    public static Minutes of(Content content, Knowledge knowledge) {
        var terms = content.terms();
        return new Minutes(terms.acceptWithin(), terms.firstResponseWithin(), Optional.empty());
    }
}
