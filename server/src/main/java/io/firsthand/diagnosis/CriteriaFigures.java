package io.firsthand.diagnosis;

import io.firsthand.agreement.InForce;
import io.firsthand.criterion.Weight;
import io.firsthand.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What each criterion of the definitions in force brings. Results stand in the order of the criteria, a letter each. */
final class CriteriaFigures {

    private static final double MUCH = 0.4;

    /** How many leads got these results, and how many of them sales qualified; leads that are too young not counted. */
    private record Pattern(UUID definition, int version, String results, long n, long decided, long qualified) {}

    /** What is known of one criterion. */
    private record Sum(String name, long n, long unknown, Proportion met, Proportion notMet) {}

    private static final Function<Survey, List<Sum>> SUMS = CriteriaFigures::sums;

    private CriteriaFigures() {}

    /** How many criteria are unknown for more than 40 % of leads. */
    static Answer unknown(Survey survey) {
        var all = survey.once(SUMS).stream().filter(it -> it.n() > 0).toList();
        var bars = all.stream()
                .map(it -> new Finding.Bar(it.name(), (double) it.unknown() / it.n(), it.n()))
                .filter(it -> it.value() > MUCH)
                .toList();
        return all.isEmpty()
                ? Answer.unknown()
                : new Answer((double) bars.size(), null, bars.size(), all.size(), bars, List.of());
    }

    /**
     * How many criteria do not tell those who go on from those who don't: the interval of the difference holds 0. Where
     * nobody went on there is nothing to tell.
     */
    static Answer idle(Survey survey) {
        var all = survey.once(SUMS).stream()
                .filter(it -> it.met().n() >= Proportion.FEW && it.notMet().n() >= Proportion.FEW)
                .filter(it -> it.met().hits() + it.notMet().hits() > 0)
                .toList();
        var bars = all.stream()
                .filter(it -> it.met().minus(it.notMet(), Answer.LEVEL).contains(0))
                .map(it -> new Finding.Bar(
                        it.name(),
                        it.met().share() - it.notMet().share(),
                        it.met().n() + it.notMet().n()))
                .toList();
        return all.isEmpty()
                ? Answer.unknown()
                : new Answer((double) bars.size(), null, bars.size(), all.size(), bars, List.of());
    }

    private static List<Sum> sums(Survey survey) {
        var patterns = survey.sql("""
                select definition_id, version, results, count(*),
                    count(*) filter (where qualified or lost or age > 60), count(*) filter (where qualified)
                from diagnosed_lead where results is not null group by 1, 2, 3
                """)
                .query((row, _) -> new Pattern(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
        var sums = new ArrayList<Sum>();
        for (var definition : survey.definitions()) {
            if (!definition.isAltered()) {
                sums.addAll(sums(definition, patterns));
            }
        }
        return sums;
    }

    private static List<Sum> sums(InForce definition, List<Pattern> patterns) {
        var criteria = definition.content().criteria();
        var own = patterns.stream()
                .filter(it -> it.definition().equals(definition.id())
                        && it.version() == definition.version()
                        && it.results().length() == criteria.size())
                .toList();
        var sums = new ArrayList<Sum>();
        for (var i = 0; i < criteria.size(); i++) {
            // What disqualifies is met by few, and is not there to tell the others apart.
            if (criteria.get(i).weight() != Weight.DISQUALIFIER) {
                sums.add(sum(criteria.get(i).question(), own, i));
            }
        }
        return sums;
    }

    private static Sum sum(String name, List<Pattern> patterns, int place) {
        var n = 0L;
        var unknown = 0L;
        var met = new Proportion(0, 0);
        var notMet = new Proportion(0, 0);
        for (var it : patterns) {
            n += it.n();
            var outcome = new Proportion(it.qualified(), it.decided());
            switch (it.results().charAt(place)) {
                case 'm' -> met = met.plus(outcome);
                case 'n' -> notMet = notMet.plus(outcome);
                default -> unknown += it.n();
            }
        }
        return new Sum(name, n, unknown, met, notMet);
    }
}
