package io.firsthand.show.web;

import io.firsthand.show.Cost;
import io.firsthand.show.Sums;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;

/**
 * What a show costs.
 *
 * @param typed into the form that has mistakes
 */
public record CostsPage(Frame frame, List<Cost> costs, Typed typed, Mistakes mistakes) implements Html {

    public Sums sum() {
        return Sums.of(costs.stream());
    }

    public List<Cost.Kind> kinds() {
        return List.of(Cost.Kind.values());
    }

    /** As most is paid in, for the next. */
    public String currency() {
        return typed.get("currency", costs.isEmpty() ? "EUR" : costs.getLast().currency());
    }
}
