package io.firsthand.insight;

import io.firsthand.database.CurrentWorkspace;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;

/** How fast leads of the current workspace come to something, from all of them. */
@Service
public class Maturities {

    private static final LocalDate EVER = LocalDate.of(1970, 1, 1);

    private final SumRepository sums;
    private final Clock clock;

    Maturities(SumRepository sums, Clock clock) {
        this.sums = sums;
        this.clock = clock;
    }

    public Maturity toMql() {
        return of("to_mql");
    }

    public Maturity toSql() {
        return of("to_sql");
    }

    public Maturity toWon() {
        return of("to_won");
    }

    private Maturity of(String kind) {
        var today = today();
        var spells = sums.spells(CurrentWorkspace.get().value(), "all", "", kind, EVER, today.plusDays(1));
        return Maturity.of(Curves.of(spells, today));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** For leads captured in these weeks. */
    Weights weights(Cohorts cohorts) {
        return Weights.of(toSql(), toWon(), cohorts.from(), cohorts.to(), today());
    }
}
