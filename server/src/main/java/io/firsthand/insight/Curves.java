package io.firsthand.insight;

import io.firsthand.insight.SumRepository.Spell;
import io.firsthand.statistics.KaplanMeier;
import io.firsthand.statistics.KaplanMeier.Ended;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Survival curves from durations in classes, in days. */
final class Curves {

    /** Those under way are watched until the end of today. */
    static KaplanMeier of(List<Spell> spells, LocalDate today) {
        return KaplanMeier.of(spells.stream().map(it -> ended(it, today)).toList());
    }

    private static Ended ended(Spell it, LocalDate today) {
        return it.bucket() < 0
                ? new Ended(Math.max(0, ChronoUnit.DAYS.between(it.day(), today) + 0.5), 0, it.leads())
                : new Ended(Buckets.days(it.bucket()), it.leads(), 0);
    }

    private Curves() {}
}
