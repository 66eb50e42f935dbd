package io.firsthand.capture;

import java.util.List;

/** Whoever reads pictures later that a phone could not have read when it captured; a higher module declares one as a bean. */
public interface LateReader {

    /**
     * Told in the transaction that takes the conversation, before the pictures arrive.
     *
     * @param pictures the hashes of those that are to be read, in their order; never empty
     */
    void expect(Conversation conversation, List<String> pictures);
}
