package io.firsthand.conversion;

import io.firsthand.conversion.Study.Model;
import io.firsthand.conversion.Study.Without;
import io.firsthand.statistics.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * One look at all leads of a workspace: first at some, to find out by which values of what to look; then at all, to count
 * and to learn.
 */
final class StudyWork {

    private static final long SAMPLE = 20_000;

    private final PastRepository pasts;
    private final UUID workspace;
    private final Values values;
    private final Setting setting;
    private final Instant now;

    StudyWork(PastRepository pasts, UUID workspace, Values values, Setting setting, Instant now) {
        this.pasts = pasts;
        this.workspace = workspace;
        this.values = values;
        this.setting = setting;
        this.now = now;
    }

    /**
     * Looks at them.
     *
     * @param done told how many leads have been counted
     * @return empty if it was told to stop before the end
     */
    Optional<Study> look(long total, LongConsumer done, BooleanSupplier goesOn) {
        var horizons = Arrays.stream(Goal.values())
                .map(goal -> Horizon.of(goal, pasts.times(workspace, goal, now), now))
                .toList();
        var horizon = horizons.get(setting.goal().place());
        var some = new ArrayList<Past>();
        pasts.stream(workspace, Math.max(1, total / SAMPLE), now, some::addAll, goesOn);
        var sampled = some.stream().filter(horizon::counts).toList();
        var sampling = new Sampling();
        sampled.forEach(it -> sampling.take(values.of(it), it.came(setting.goal())));
        var codebook = new Codebook(sampling.characteristics(setting.trusted(), setting.leftOut()));
        var pairs = Pairs.of(
                codebook,
                sampled.stream().map(it -> codebook.columns(values.of(it))).toList(),
                sampled.stream().map(it -> it.came(setting.goal())).toList());
        some.clear();
        var rows = new Rows(codebook.learnt() + pairs.all().size());
        var counting = new Counting(codebook, horizons);
        var seen = new long[1];
        pasts.stream(
                workspace,
                1,
                now,
                batch -> {
                    take(batch, codebook, pairs, horizon, counting, rows);
                    seen[0] += batch.size();
                    done.accept(seen[0]);
                },
                goesOn);
        if (!goesOn.getAsBoolean()) {
            return Optional.empty();
        }
        var learning = new Learning(rows, codebook.learnt(), pairs);
        var model = learning.isEnough() ? learning.learn(setting.goal()) : Optional.<Model>empty();
        var without = learning.isEnough() ? Without.NO_BETTER_THAN_LOT : Without.TOO_FEW;
        return Optional.of(new Study(
                now,
                seen[0],
                horizons,
                counting.channels(),
                counting.base(),
                counting.counted(),
                model.orElse(null),
                model.isPresent() ? null : without));
    }

    /** Reading what was known takes longest, and is done on all cores. */
    private void take(List<Past> batch, Codebook codebook, Pairs pairs, Horizon horizon, Counting counting, Rows rows) {
        var columns = batch.parallelStream()
                .map(it -> codebook.columns(values.of(it)))
                .toList();
        for (var i = 0; i < batch.size(); i++) {
            var past = batch.get(i);
            counting.take(past, columns.get(i));
            if (horizon.counts(past)) {
                rows.add(past.came(setting.goal()), past.fold(), pairs.with(columns.get(i), codebook.learnt()));
            }
        }
    }
}
