package io.firsthand.diagnosis;

import io.firsthand.statistics.Kappa;
import io.firsthand.statistics.Proportion;
import io.firsthand.statistics.TwoProportions;
import java.time.Duration;
import java.util.List;

/** What the definitions in force are worth. */
final class DefinitionFigures {

    private DefinitionFigures() {}

    /** Only those count whose content is what both sides signed. */
    static Answer inForce(Survey survey) {
        var all = survey.definitions();
        var valid = all.stream().filter(it -> !it.isAltered()).count();
        return new Answer((double) valid, null, valid, all.size(), List.of(), List.of());
    }

    /** Of the oldest in force, in days. */
    static Answer age(Survey survey) {
        var all = survey.definitions();
        return all.stream()
                .mapToDouble(it -> Duration.between(it.since(), survey.asOf()).toMinutes() / 1_440.0)
                .max()
                .stream()
                .mapToObj(it -> Answer.of(it, all.size()))
                .findFirst()
                .orElseGet(Answer::unknown);
    }

    /** How many times as often leads that meet the definition become qualified by sales as those that do not. */
    static Answer lift(Survey survey) {
        return survey.sql("""
                select count(*) filter (where verdict = 'qualified' and qualified),
                    count(*) filter (where verdict = 'qualified'),
                    count(*) filter (where verdict <> 'qualified' and qualified),
                    count(*) filter (where verdict <> 'qualified')
                from diagnosed_lead where verdict is not null and (qualified or lost or age > 60)
                """)
                .query((row, _) -> {
                    var met = new Proportion(row.getLong(1), row.getLong(2));
                    var not = new Proportion(row.getLong(3), row.getLong(4));
                    var pair = new TwoProportions(met, not);
                    if (met.n() == 0 || not.n() == 0 || not.hits() == 0) {
                        return Answer.unknown();
                    }
                    return new Answer(
                            pair.ratio(),
                            pair.ratio(Answer.LEVEL),
                            met.n(),
                            met.n() + not.n(),
                            bars(met, not),
                            List.of());
                })
                .single();
    }

    private static List<Finding.Bar> bars(Proportion met, Proportion not) {
        return List.of(
                new Finding.Bar("diagnosis.bar.met", met.share(), met.n()),
                new Finding.Bar("diagnosis.bar.notMet", not.share(), not.n()));
    }

    /** Between the verdict at the offer and what sales answered; what nobody answered says nothing. */
    static Answer kappa(Survey survey) {
        return survey.sql("""
                select count(*) filter (where met and taken), count(*) filter (where met and not taken),
                    count(*) filter (where not met and taken), count(*) filter (where not met and not taken)
                from (
                    select verdict = 'qualified' as met, reject_kind is null as taken from handoff_view
                    where workspace_id = :workspace and verdict is not null and answered_at is not null
                        and not by_default and (reject_kind is null or reject_kind = 'definitional')
                ) as answer
                """)
                .query((row, _) -> {
                    var n = row.getLong(1) + row.getLong(2) + row.getLong(3) + row.getLong(4);
                    return Kappa.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))
                            .map(it -> new Answer(
                                    it.value(),
                                    it.interval(Answer.LEVEL),
                                    Math.round(it.agreement() * n),
                                    n,
                                    List.of(),
                                    List.of()))
                            .orElseGet(Answer::unknown);
                })
                .single();
    }
}
