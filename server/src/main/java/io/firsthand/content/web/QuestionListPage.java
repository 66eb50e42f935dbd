package io.firsthand.content.web;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All questions, the heaviest first.
 *
 * @param open how many heard words wait for somebody to say what they ask
 * @param more where the list goes on
 * @param typed a question that was not taken
 */
public record QuestionListPage(
        List<QuestionRow> rows,
        long all,
        long open,
        String query,
        List<Tab> chips,
        @Nullable String more,
        String typed,
        Mistakes mistakes,
        boolean mayWrite)
        implements Html {

    public boolean isNarrowed() {
        return !query.isEmpty() || !chips.getFirst().current();
    }
}
