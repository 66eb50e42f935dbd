package io.firsthand.feedback;

import java.util.List;
import java.util.Map;

/**
 * What sales said within some time.
 *
 * @param given how often
 * @param useful how often it was useful
 * @param more how often more like it were wanted; {@code noMore} how often not; the rest did not say
 * @param missing what was missing at handoff, the most often first
 * @param wrong what was wrong, the most often first
 */
public record FeedbackSums(
        long given,
        long useful,
        long more,
        long noMore,
        Map<String, Long> missing,
        Map<Wrong, Long> wrong,
        List<OfChannel> channels) {

    /** The same of one channel. */
    public record OfChannel(String channel, long given, long useful) {}

    public FeedbackSums {
        channels = List.copyOf(channels);
    }
}
