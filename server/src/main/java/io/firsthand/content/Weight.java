package io.firsthand.content;

import java.util.List;
import java.util.UUID;

/**
 * How much is behind a question.
 *
 * @param leads that asked it
 * @param open of these, those with an open opportunity
 * @param pipeline what these may buy, in each currency, the largest first
 * @param answered whether something published answers it
 */
public record Weight(UUID question, long leads, long open, List<Money> pipeline, boolean answered) {

    public Weight {
        pipeline = List.copyOf(pipeline);
    }

    /** An amount; currencies are never added up. */
    public record Money(String currency, double amount) {}

    static Weight none(UUID question) {
        return new Weight(question, 0, 0, List.of(), false);
    }
}
