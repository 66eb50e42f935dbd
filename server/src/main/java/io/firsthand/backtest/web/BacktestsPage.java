package io.firsthand.backtest.web;

import io.firsthand.agreement.Definition;
import io.firsthand.backtest.Backtest;
import io.firsthand.backtest.Goal;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a definition would have done: those that were tried, and the form for another. */
public record BacktestsPage(
        Definition definition, List<Backtest> backtests, TypedPlan typed, Mistakes mistakes, boolean mayStart)
        implements Html {

    public Map<String, String> goals() {
        return Arrays.stream(Goal.values())
                .collect(Collectors.toMap(Goal::id, it -> Page.say(it.words()), (a, _) -> a, LinkedHashMap::new));
    }

    public Map<String, String> leads() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("segment", Page.say("backtest.leads.segment"));
        choices.put("all", Page.say("backtest.leads.all"));
        return choices;
    }
}
