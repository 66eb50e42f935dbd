package io.firsthand.demo;

import io.firsthand.lead.Arrival.Past;
import io.firsthand.lead.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a lead went on from stage to stage, as far as it came by now. */
final class SamplePast {

    private final Chance chance;
    private final Instant now;
    private final List<Past> stages = new ArrayList<>();
    private Instant at;

    private SamplePast(Chance chance, Instant captured, Instant now) {
        this.chance = chance;
        this.now = now;
        this.at = captured;
        stages.add(new Past(Stage.INQUIRY, captured));
    }

    static List<Past> of(SampleChannel channel, Instant captured, Chance chance, Instant now) {
        var past = new SamplePast(chance, captured, now);
        past.run(channel);
        return past.stages;
    }

    private void run(SampleChannel channel) {
        if (goesOn(channel.toQualified(), Stage.MQL, 2, Stage.DISQUALIFIED, 0.25)
                && goesOn(0.86, Stage.SAL, 1.5, Stage.NURTURE, 0.7)
                && goesOn(channel.toSql(), Stage.SQL, 9, Stage.NURTURE, 0.6)
                && goesOn(0.72, Stage.OPPORTUNITY, 18, Stage.NURTURE, 0.5)) {
            goesOn(channel.toWon(), Stage.WON, 60, Stage.LOST, 0.8);
        }
    }

    /** Enters the stage, or with some probability the resting one; false when it rests, waits or has no time left. */
    private boolean goesOn(double probability, Stage next, double days, Stage resting, double rests) {
        var advances = chance.happens(probability);
        if (!advances && !chance.happens(rests)) {
            return false;
        }
        at = Office.from(at.plus(Duration.ofSeconds(1200 + (long) (chance.around(days) * 24 * 3600))), chance);
        if (!at.isBefore(now)) {
            return false;
        }
        stages.add(new Past(advances ? next : resting, at));
        return advances;
    }
}
