package io.firsthand.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of sales says of a lead.
 *
 * @param missing what was missing at handoff: labels of the packet
 * @param missingWords the same in own words
 * @param wrongWords what was wrong, in own words
 * @param more whether more like it are wanted; null for no answer
 */
public record Opinion(
        boolean useful,
        List<String> missing,
        @Nullable String missingWords,
        List<Wrong> wrong,
        @Nullable String wrongWords,
        @Nullable Boolean more) {

    public Opinion {
        missing = List.copyOf(missing);
        wrong = List.copyOf(wrong);
    }

    /** The first tap. */
    public static Opinion of(boolean useful) {
        return new Opinion(useful, List.of(), null, List.of(), null, null);
    }

    public Opinion missing(String... labels) {
        return new Opinion(useful, List.of(labels), missingWords, wrong, wrongWords, more);
    }

    public Opinion wrong(@Nullable String words, Wrong... what) {
        return new Opinion(useful, missing, missingWords, List.of(what), words, more);
    }

    public Opinion more(boolean wanted) {
        return new Opinion(useful, missing, missingWords, wrong, wrongWords, wanted);
    }

    /** The other first tap, with all else that was said. */
    Opinion turned(boolean other) {
        return new Opinion(other, missing, missingWords, wrong, wrongWords, more);
    }
}
