package io.firsthand.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Judge;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Rules;
import io.firsthand.criterion.Term;
import io.firsthand.criterion.TermType;
import io.firsthand.criterion.Verdict;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.criterion.Weight;
import io.firsthand.identity.PersonId;
import io.firsthand.knowledge.Handoff;
import io.firsthand.knowledge.Handoff.Basis;
import io.firsthand.lead.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant START = NOW.minus(Duration.ofDays(365));
    private static final UUID REP = new UUID(1, 1);
    private static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            new Term("custom.size", TermType.NUMBER, "Size", List.of()),
            new Term("custom.region", TermType.TEXT, "Region", List.of())));

    private static final Rules LAX = new Rules(
            List.of(
                    criterion("size", Weight.SUPPORTING, 10, "custom.size >= 2"),
                    criterion("never", Weight.DISQUALIFIER, 0, "false")),
            10);
    private static final Rules STRICT = new Rules(
            List.of(
                    criterion("size", Weight.REQUIRED, 0, "custom.size >= 5"),
                    criterion("region", Weight.SUPPORTING, 5, "custom.region == 'EU'"),
                    criterion("budget", Weight.SUPPORTING, 5, "known(custom.region) && custom.region == 'Mars'")),
            5);

    @Test
    void countsWhatALookAtEachLeadCounts() {
        var leads = leads(20_000);
        var plan = new Plan(START, NOW, true, Goal.WON, 30, null);

        var finding = trial(plan, null, leads);

        var strict = Judge.compile(STRICT, VOCABULARY);
        var lax = Judge.compile(LAX, VOCABULARY);
        var old = leads.stream()
                .filter(it -> !handed(it).plus(Duration.ofDays(30)).isAfter(NOW))
                .toList();
        var good = old.stream().filter(TrialTest::isWonIn30Days).toList();
        var qualified = old.stream().filter(it -> qualifies(strict, it)).toList();
        assertThat(finding.leads()).isEqualTo(old.size());
        assertThat(finding.tooYoung()).isEqualTo(leads.size() - old.size()).isPositive();
        assertThat(finding.reached()).isEqualTo(good.size()).isPositive();
        assertThat(finding.tested().qualified()).isEqualTo(qualified.size()).isPositive();
        assertThat(finding.tested().hits())
                .isEqualTo(qualified.stream().filter(TrialTest::isWonIn30Days).count());
        assertThat(finding.gained().leads())
                .isEqualTo(qualified.stream().filter(it -> !qualifies(lax, it)).count());
        assertThat(finding.lost().leads())
                .isEqualTo(old.stream()
                        .filter(it -> !qualifies(strict, it) && qualifies(lax, it))
                        .count());
        assertThat(finding.lost().some()).hasSize(Latest.KEPT);
        assertThat(finding.loads().getFirst().rep()).isEqualTo(REP);
        assertThat(finding.loads().getFirst().tested()).isEqualTo(qualified.size());
    }

    @Test
    void namesCriteriaThatNeverDecide() {
        var finding = trial(new Plan(START, NOW, true, Goal.WON, null, null), null, leads(2_000));

        assertThat(finding.tested().criteria().getFirst().decided()).isPositive();
        assertThat(finding.tested().criteria().getFirst().mostlyUnknown()).isFalse();
        assertThat(finding.tested().criteria().get(1).mostlyUnknown()).isTrue();
    }

    /** By the judge itself: with the condition of one criterion turned round. */
    @Test
    void aCriterionDecidesWhereTurningItRoundChangesWhetherALeadQualifies() {
        var leads = leads(300);
        var decided = trial(new Plan(START, NOW, true, Goal.WON, null, null), null, leads)
                .tested()
                .criteria();
        for (var i = 0; i < STRICT.criteria().size(); i++) {
            var expected = 0;
            for (var lead : leads) {
                expected += qualifiesWith(lead, -1) == qualifiesWith(lead, i) ? 0 : 1;
            }
            assertThat(decided.get(i).decided()).isEqualTo(expected);
        }
    }

    private static boolean qualifiesWith(Handoff lead, int turned) {
        var judge = Judge.compile(STRICT, VOCABULARY);
        var results = judge.judge(lead.knowledge(), handed(lead)).results();
        var fixed = IntStream.range(0, results.size())
                .mapToObj(i -> {
                    var met = results.get(i).truth() == io.firsthand.criterion.Truth.MET;
                    var it = STRICT.criteria().get(i);
                    return criterion(it.key(), it.weight(), it.points(), String.valueOf(i == turned ? !met : met));
                })
                .toList();
        return qualifies(Judge.compile(new Rules(fixed, STRICT.threshold()), VOCABULARY), lead);
    }

    @Test
    void looksOnlyAtLeadsOfTheSegment() {
        var leads = leads(2_000);
        var plan = new Plan(START, NOW, true, Goal.WON, null, null);

        var finding = trial(plan, Filter.of("custom.region == 'EU'", VOCABULARY), leads);

        assertThat(finding.leads())
                .isEqualTo(leads.stream()
                        .filter(it -> "EU".equals(it.knowledge().get("custom.region")))
                        .count());
    }

    @Test
    void theGoalMayBeAConditionOnAFieldOfTheHistory() {
        var leads = leads(2_000);
        var plan = new Plan(START, NOW, true, Goal.CONDITION, null, "custom.region == 'EU'");
        var outcome = new Outcome(plan, Filter.of("custom.region == 'EU'", VOCABULARY), NOW);

        var finding = run(new Bench(Judge.compile(STRICT, VOCABULARY), null, null, List.of(), outcome), leads);

        assertThat(finding.inForce()).isNull();
        assertThat(finding.recall(finding.tested()).share()).isPositive();
        assertThat(finding.tested().precision().share()).isEqualTo(1);
    }

    private static Finding trial(Plan plan, @Nullable Filter segment, List<Handoff> leads) {
        var strict = Judge.compile(STRICT, VOCABULARY);
        var lax = Judge.compile(LAX, VOCABULARY);
        return run(new Bench(strict, lax, segment, List.of(), new Outcome(plan, null, NOW)), leads);
    }

    private static Finding run(Bench bench, List<Handoff> leads) {
        try (var trial = new Trial(bench, 3)) {
            for (var i = 0; i < leads.size(); i += 100) {
                trial.take(leads.subList(i, Math.min(i + 100, leads.size())));
            }
            return trial.finding();
        }
    }

    private static List<Handoff> leads(int number) {
        var random = new Random(number);
        var leads = new ArrayList<Handoff>();
        for (var i = 0; i < number; i++) {
            var values = new HashMap<String, Object>();
            values.put("custom.size", random.nextInt(10));
            if (random.nextInt(3) == 0) {
                values.put("custom.region", random.nextBoolean() ? "EU" : "US");
            }
            var captured = START.plusSeconds(random.nextInt(365 * 86_400));
            var won = random.nextInt(4) == 0 ? captured.plusSeconds(random.nextInt(60 * 86_400)) : null;
            leads.add(new Handoff(
                    new LeadId(new UUID(i, random.nextLong())),
                    Basis.HANDOFF,
                    captured,
                    captured,
                    won,
                    won,
                    won,
                    new PersonId(REP),
                    Knowledge.of(values).json()));
        }
        return leads;
    }

    private static boolean isWonIn30Days(Handoff it) {
        return it.wonAt() != null && !it.wonAt().isAfter(handed(it).plus(Duration.ofDays(30)));
    }

    private static Instant handed(Handoff it) {
        return it.capturedAt();
    }

    private static boolean qualifies(Judge judge, Handoff lead) {
        return judge.judge(lead.knowledge(), handed(lead)).verdict() == Verdict.QUALIFIED;
    }

    private static Criterion criterion(String key, Weight weight, int points, String condition) {
        return new Criterion(key, Dimension.CONTEXT, weight, points, key + "?", condition, null, null, null);
    }
}
