package io.firsthand.show.web;

import io.firsthand.show.Result;
import io.firsthand.show.Result.Step;
import io.firsthand.show.Results.Comparison;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Shows beside each other.
 *
 * @param comparisons of each show that has leads with all others, by how far leads came
 */
public record ComparisonPage(List<Result> results, Step step, Map<UUID, Comparison> comparisons) implements Html {

    public List<Step> steps() {
        return List.of(Step.values());
    }
}
