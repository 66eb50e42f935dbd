package io.firsthand.backtest.web;

import io.firsthand.agreement.Definition;
import io.firsthand.agreement.DefinitionSection;
import io.firsthand.backtest.Backtest.State;
import io.firsthand.backtest.Backtests;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the last finished back-test of what a definition says now. */
@Component
class BacktestSections implements DefinitionSection {

    private final Backtests backtests;

    BacktestSections(Backtests backtests) {
        this.backtests = backtests;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Html> of(Definition definition, Actor actor, Locale locale) {
        var latest = backtests.of(definition.id()).stream()
                .filter(it -> it.state() == State.DONE && it.hash().equals(definition.hash()))
                .findFirst();
        return Optional.of(new BacktestSection(definition, latest, actor.may(Permission.DISCUSS_DEFINITION)));
    }
}
