package io.firsthand.diagnosis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.firsthand.agreement.Agreements;
import io.firsthand.diagnosis.Check.Figure;
import io.firsthand.diagnosis.Check.Share;
import io.firsthand.statistics.Proportion;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the current workspace all questions, in one transaction that changes nothing that stays. */
@Service
public class Diagnostician {

    private final JdbcClient jdbc;
    private final Agreements agreements;
    private final DiagnosisLimitRepository limits;
    private final Clock clock;

    Diagnostician(JdbcClient jdbc, Agreements agreements, DiagnosisLimitRepository limits, Clock clock) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.limits = limits;
        this.clock = clock;
    }

    /** Is told after each step how many of how many are done. */
    public interface Progress {

        void at(int done, int total);
    }

    /**
     * Asks all questions.
     *
     * @param fromFiles whether the workspace holds nothing but files, so that the last time they tell of is now
     * @param zone where days begin and end
     */
    @Transactional
    public Diagnosis diagnose(boolean fromFiles, ZoneId zone, Progress progress) {
        var now = clock.instant();
        return diagnose(fromFiles, fromFiles ? Survey.lastTold(jdbc, now).orElse(now) : now, zone, progress);
    }

    /** As if it were then: without leads and touches since, but with the stages and outcomes of now. */
    @Transactional
    public Diagnosis diagnoseAsOf(Instant then) {
        return diagnose(false, then, ZoneOffset.UTC, (_, _) -> {});
    }

    private Diagnosis diagnose(boolean fromFiles, Instant asOf, ZoneId zone, Progress progress) {
        var survey = new Survey(jdbc, asOf, zone, agreements.inForce());
        var total = Checks.ALL.size() + 3;
        survey.gather();
        progress.at(1, total);
        var there = survey.there(fromFiles);
        var volume = Volumes.of(survey);
        var counted = counted(survey);
        progress.at(3, total);
        var weighing = new Weighing(survey, volume, there, limits.all());
        var done = 3;
        var findings = new ArrayList<Finding>();
        for (var check : Checks.ALL) {
            findings.add(weighing.weigh(check, answer(survey, there, counted, check)));
            progress.at(++done, total);
        }
        var from = Volumes.from(survey);
        survey.clear();
        return new Diagnosis(Diagnosis.FORMAT, clock.instant(), asOf, from, fromFiles, volume, findings);
    }

    private static Map<Share, Proportion> counted(Survey survey) {
        var shares = Checks.ALL.stream()
                .filter(Share.class::isInstance)
                .map(Share.class::cast)
                .collect(groupingBy(Share::subject, () -> new EnumMap<>(Subject.class), toList()));
        var counted = new HashMap<Share, Proportion>();
        shares.forEach((subject, some) -> counted.putAll(survey.count(subject, some)));
        return counted;
    }

    private static Answer answer(Survey survey, Set<Need> there, Map<Share, Proportion> counted, Check check) {
        if (!there.containsAll(check.needs())) {
            return Answer.unknown();
        }
        return switch (check) {
            case Figure it -> it.find().apply(survey);
            case Share it -> {
                var found = counted.getOrDefault(it, new Proportion(0, 0));
                yield Answer.of(found).about(found.hits() == 0 ? List.of() : survey.leads(it));
            }
        };
    }
}
