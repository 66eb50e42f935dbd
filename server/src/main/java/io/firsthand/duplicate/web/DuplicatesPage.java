package io.firsthand.duplicate.web;

import io.firsthand.duplicate.Pair;
import io.firsthand.web.Html;
import io.firsthand.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queue of possible duplicates, or what was decided about them.
 *
 * @param waiting contacts that nobody has looked at yet, counted up to a limit
 */
public record DuplicatesPage(
        List<PairCard> cards,
        Pair.State state,
        List<Tab> tabs,
        @Nullable String first,
        @Nullable String next,
        long open,
        long waiting,
        boolean mayMerge)
        implements Html {

    /** Counted no further than that. */
    public static final int MOST_COUNTED = 10_000;
}
