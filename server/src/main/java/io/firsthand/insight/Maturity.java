package io.firsthand.insight;

import io.firsthand.statistics.KaplanMeier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Which share of its time to come to something a lead of some age has had: of leads that come to it at all, the share that
 * has by that age, after Kaplan and Meier (1958) over all dated leads of the workspace, those that have not yet counting as
 * watched until today. A lead of that age counts as so much of a lead where shares are told, so that young ones don’t make
 * a source look worse than it is.
 *
 * <p>Assumes that young leads are as quick as old ones were. The curve ends where fewer than {@value #LEFT} leads are left
 * to be watched, or at the last time anybody came to it; older leads have had all their time.
 *
 * @param curve in days
 * @param end in days: from then on a lead had all its time
 */
public record Maturity(KaplanMeier curve, double end) {

    /** With fewer leads to be watched than these, a single one would move the end of the curve. */
    static final int LEFT = 20;

    static Maturity of(KaplanMeier curve) {
        var end = 0.0;
        for (var step : curve.steps()) {
            if (step.events() > 0 && (step.atRisk() >= LEFT || end == 0)) {
                end = step.time();
            }
        }
        return new Maturity(curve, end);
    }

    /** Of a lead that is so many days old; 1 where nobody ever came to it, because then nothing can be corrected. */
    public double passed(double days) {
        var whole = 1 - curve.survival(end);
        if (whole <= 0 || days >= end) {
            return 1;
        }
        return days <= 0 ? 0 : Math.min(1, (1 - curve.survival(days)) / whole);
    }

    /** Of leads captured in the week that begins then, on average: from the middle of the week, or of what of it is over. */
    public double ofWeek(LocalDate monday, LocalDate today) {
        var age = ChronoUnit.DAYS.between(monday, today) + 0.5;
        return age <= 0 ? 0 : passed(age < 7 ? age / 2 : age - 3.5);
    }
}
