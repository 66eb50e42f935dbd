package io.firsthand.backtest;

import io.firsthand.agreement.Annex;
import io.firsthand.agreement.Annexes;
import io.firsthand.backtest.Backtest.State;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The finished back-tests of exactly this content are signed along with it. */
@Component
class BacktestAnnexes implements Annexes {

    private final Backtests backtests;

    BacktestAnnexes(Backtests backtests) {
        this.backtests = backtests;
    }

    @Override
    public List<Annex> of(UUID definition, String hash) {
        return backtests.of(definition).stream()
                .filter(it -> it.state() == State.DONE && it.hash().equals(hash))
                .sorted(Comparator.comparing(Backtest::id))
                .map(it -> new Annex(title(it), Objects.requireNonNull(it.reportHash()), "/backtests/" + it.id()))
                .toList();
    }

    /** In no language but that of the figures, because it is signed. */
    private static String title(Backtest it) {
        var plan = it.plan();
        var within = plan.withinDays() == null ? "" : " <= " + plan.withinDays() + " d";
        return "Back-test %s/%s, %s%s"
                .formatted(
                        day(plan.from().toString()),
                        day(plan.to().toString()),
                        plan.goal().id(),
                        within);
    }

    private static String day(String time) {
        return time.substring(0, 10);
    }
}
