package io.firsthand.show.web;

import io.firsthand.show.Result;
import io.firsthand.show.Result.Step;
import io.firsthand.show.Results.Comparison;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;

/**
 * What came of one show.
 *
 * @param comparisons of this show with all others, by how far leads came; empty while there is no other
 */
public record ResultsPage(Frame frame, Result result, Map<Step, Comparison> comparisons, long others) implements Html {

    public List<Step> steps() {
        return List.of(Step.values());
    }
}
