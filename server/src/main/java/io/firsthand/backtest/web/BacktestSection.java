package io.firsthand.backtest.web;

import io.firsthand.agreement.Definition;
import io.firsthand.backtest.Backtest;
import io.firsthand.web.Html;
import java.util.Optional;

/** How a definition would have done, in short, on its page. */
public record BacktestSection(Definition definition, Optional<Backtest> latest, boolean mayStart) implements Html {

    public String path() {
        return "/definitions/" + definition.id() + "/backtests";
    }
}
