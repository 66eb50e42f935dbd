package io.firsthand.conversion;

import io.firsthand.statistics.Proportion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely a lead comes to the goal, and why.
 *
 * @param usual log odds of a lead of which nothing is unusual
 * @param parts with {@code usual} they add up to the log odds of the probability; the heaviest first
 * @param alike leads that had been given about as much, and how many of them came to it
 */
public record Chance(Goal goal, double probability, double usual, List<Part> parts, Proportion alike, Instant asOf) {

    /**
     * What one characteristic adds to the log odds, beside what is usual.
     *
     * @param values that it has; empty where it has none of those that are looked at
     * @param with the other of two that say something together, of which {@code values} has both; else null
     */
    public record Part(String characteristic, @Nullable String with, List<String> values, double logOdds) {
        public Part {
            values = List.copyOf(values);
        }
    }

    public Chance {
        parts = List.copyOf(parts);
    }
}
