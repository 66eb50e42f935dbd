package io.firsthand.verdict;

import io.firsthand.criterion.Term;
import io.firsthand.knowledge.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead beside the definition, question by question: what is known, from where, and what is missing.
 *
 * @param judged as it is right now, even where the loop has not come yet
 * @param isRecorded whether that is what was written down, too
 */
public record Checklist(Judged judged, boolean isRecorded, List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /**
     * One question.
     *
     * @param wanted the evidence that the definition asks for
     */
    public record Item(
            Judged.OfCriterion criterion,
            @Nullable String wanted,
            @Nullable String why,
            List<Seen> seen,
            List<Gap> gaps) {

        public Item {
            seen = List.copyOf(seen);
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * Something that is known.
     *
     * @param text for all but times
     * @param origin the fact that says it; null for what no fact says, such as that there are no signals
     */
    public record Seen(
            String label,
            @Nullable String text,
            @Nullable Instant time,
            @Nullable Origin origin) {}

    /** Something that is not known and would tell. */
    public record Gap(Term term, Fill fill) {}

    /** How a gap is closed. */
    public sealed interface Fill {

        /** By writing it here; {@code path} is the term that is written, which may be another than the one that is missing. */
        record Write(Term term) implements Fill {}

        /** By asking the person; {@code question} is a key of words. */
        record Ask(String question) implements Fill {}

        /** On another page of the lead. */
        record Open(String words, String page) implements Fill {}

        /** By nothing that we know of. */
        record Wait() implements Fill {}
    }

    /** The questions to ask: unknown, and able to change the verdict. */
    public List<Item> open() {
        return items.stream().filter(it -> it.criterion().decides()).toList();
    }
}
