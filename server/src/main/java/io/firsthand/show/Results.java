package io.firsthand.show;

import io.firsthand.show.Result.Step;
import io.firsthand.show.ResultRepository.Reached;
import io.firsthand.show.Results.Comparison.Says;
import io.firsthand.statistics.Interval;
import io.firsthand.statistics.Normal;
import io.firsthand.statistics.Proportion;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of shows, and whether one did better than the others. */
@Service
@Transactional(readOnly = true)
public class Results {

    private final ResultRepository repository;

    Results(ResultRepository repository) {
        this.repository = repository;
    }

    public Result of(Show show) {
        return of(List.of(show)).getFirst();
    }

    /** In the order of the shows. */
    public List<Result> of(List<Show> shows) {
        var ids = shows.stream().map(Show::id).toList();
        var reached = repository.reached(ids);
        var further = repository.furtherConversations(ids);
        var costs = repository.costs(ids);
        var pipeline = repository.opportunities(ids, "open");
        var revenue = repository.opportunities(ids, "won");
        var goals = repository.goals(ids);
        return shows.stream()
                .map(show -> {
                    var id = show.id();
                    var it = reached.getOrDefault(id, Reached.NONE);
                    return new Result(
                            show,
                            it.leads() + further.getOrDefault(id, 0L),
                            it.leads(),
                            it.mql(),
                            it.sql(),
                            it.opportunities(),
                            it.won(),
                            it.undecided(),
                            costs.getOrDefault(id, Sums.NOTHING),
                            pipeline.getOrDefault(id, Sums.NOTHING),
                            revenue.getOrDefault(id, Sums.NOTHING),
                            goals.getOrDefault(id, 0L));
                })
                .toList();
    }

    /**
     * How the share of one show's leads that came as far as a step differs from that of all the others together.
     *
     * @param difference of the two shares, from {@code interval.low()} to {@code interval.high()} at a level that keeps
     *     all comparisons together at 95 %
     */
    public record Comparison(
            Result result, Proportion rate, Proportion others, double difference, Interval interval, Says says) {

        /** What can be told from it. */
        public enum Says {
            BETTER,
            WORSE,
            NO_DIFFERENCE,
            /** Most of its leads may still go on. */
            TOO_EARLY,
            /** Fewer than 30 leads on one of the two sides. */
            TOO_FEW
        }
    }

    /**
     * Each show against all the others together: Newcombe's interval of the difference ({@link Proportion#minus(Proportion, double)})
     * at the level 1 − 0.05/k for k shows, so that the chance to see any difference where there is none stays below 5 %
     * (Bonferroni). Shows without leads are left out. A young show, of whose leads most may still go on, is no measure
     * for others, and its shares can only grow: it can be better already, but not worse yet.
     */
    public static List<Comparison> compare(List<Result> results, Step step) {
        var some = results.stream().filter(it -> it.leads() > 0).toList();
        var level = Normal.bonferroni(Result.LEVEL, some.size());
        return some.stream()
                .map(result -> {
                    var others = some.stream()
                            .filter(it -> !it.show().id().equals(result.show().id()) && !it.isYoung())
                            .map(it -> it.rate(step))
                            .reduce(new Proportion(0, 0), Proportion::plus);
                    return compare(result, result.rate(step), others, level);
                })
                .toList();
    }

    private static Comparison compare(Result result, Proportion rate, Proportion others, double level) {
        var interval = rate.minus(others, level);
        return new Comparison(
                result, rate, others, rate.share() - others.share(), interval, says(result, rate, others, interval));
    }

    private static Says says(Result result, Proportion rate, Proportion others, Interval interval) {
        if (rate.isSmall() || others.isSmall()) {
            return Says.TOO_FEW;
        }
        if (interval.low() > 0) {
            return Says.BETTER;
        }
        if (result.isYoung()) {
            return Says.TOO_EARLY;
        }
        return interval.high() < 0 ? Says.WORSE : Says.NO_DIFFERENCE;
    }
}
