package io.firsthand.definition;

import io.firsthand.criterion.Conditions;
import io.firsthand.criterion.Vocabulary;
import java.util.List;

/** Reads contents that anybody sends, and says what is wrong with one before it is proposed. */
public final class Contents {

    private Contents() {}

    /** Never throws; a text that reads well may still have {@link #faults}. */
    public static Reading read(String json) {
        return ContentReader.read(json);
    }

    /**
     * All that must be mended before both teams can sign, from top to bottom; empty if nothing. A draft may be saved with
     * any of it.
     */
    public static List<Problem> faults(Content content, Vocabulary vocabulary) {
        return new ContentRules(content, vocabulary).broken();
    }

    /** The condition in the one form that equal conditions share, as far as we know. */
    static String normal(String condition) {
        return Conditions.ofCel(condition)
                .map(it -> it.toCel())
                .orElseGet(() -> condition.strip().replaceAll("\\s+", " "));
    }
}
