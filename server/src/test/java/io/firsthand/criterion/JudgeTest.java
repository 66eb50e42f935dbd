package io.firsthand.criterion;

import static io.firsthand.criterion.Generated.NOW;
import static io.firsthand.criterion.Generated.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JudgeTest {

    @Test
    void ourCodeAndCelAgreeOnEveryConditionOfAForm() {
        var generated = new Generated(4);
        var unknown = 0;
        for (var i = 0; i < 1_500; i++) {
            var condition = generated.condition(3);
            var slots = new Slots(VOCABULARY);
            var ours = Check.of(condition, slots);
            var tree = VOCABULARY.grammar().check(condition.toCel()).tree().orElseThrow();
            var cels = ExpertCheck.of(tree, VOCABULARY, slots);
            for (var j = 0; j < 20; j++) {
                var knowledge = generated.knowledge();
                var frame = slots.loader().load(knowledge, NOW);
                var truth = ours.test(frame);

                assertThat(truth)
                        .as("%s of %s", condition.toCel(), knowledge.values())
                        .isEqualTo(cels.test(frame));
                if (truth == Truth.UNKNOWN) {
                    unknown++;
                    assertThat(missing(ours, frame)).as(condition.toCel()).isEqualTo(missing(cels, frame));
                }
            }
        }
        assertThat(unknown).isGreaterThan(1_000);
    }

    private static Set<String> missing(Check check, Frame frame) {
        var missing = new TreeSet<String>();
        check.missing(frame, missing);
        return missing;
    }

    /** The slow, obviously right way: every way in which the unknown criteria may turn out. */
    @Test
    void theVerdictIsTheOneThatHoldsHoweverTheUnknownTurnsOut() {
        var random = new Random(5);
        for (var i = 0; i < 5_000; i++) {
            var criteria = new ArrayList<Criterion>();
            for (var j = 0; j < 1 + random.nextInt(7); j++) {
                criteria.add(criterion("c" + j, chosen(random, Weight.values()), 1 + random.nextInt(12), "true"));
            }
            var rules = new Rules(criteria, random.nextInt(30));
            var truths =
                    criteria.stream().map(_ -> chosen(random, Truth.values())).toArray(Truth[]::new);
            var outcomes = Outcomes.of(rules, truths);
            var score = new Scoring(rules).score(truths);

            assertThat(score.verdict()).isEqualTo(outcomes.verdict());
            for (var j = 0; j < truths.length; j++) {
                assertThat(score.decides(j))
                        .as("%s %s %d", rules, List.of(truths), j)
                        .isEqualTo(outcomes.decides(j));
            }
        }
    }

    @Test
    void saysWhatIsMetAndWhatIsMissingAndWhatWouldDecide() {
        var rules = new Rules(
                List.of(
                        criterion("size", Weight.REQUIRED, 0, "custom.employees >= 100"),
                        criterion("rank", Weight.SUPPORTING, 10, "contact.title.mentions('head of')"),
                        criterion("asked", Weight.SUPPORTING, 10, "signals.kind('explicit').count() >= 1")),
                10);
        var judge = Judge.compile(rules, VOCABULARY);

        var judgement = judge.judge(Knowledge.of(Map.of("contact.title", "Head of Purchasing")), NOW);

        assertThat(judgement.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(judgement.points()).isEqualTo(10);
        assertThat(judgement.results())
                .containsExactly(
                        new Result("size", Truth.UNKNOWN, List.of("custom.employees"), true),
                        new Result("rank", Truth.MET, List.of(), false),
                        new Result("asked", Truth.NOT_MET, List.of(), false));
        assertThat(judge.judge(Knowledge.of(Map.of("contact.title", "Head of X", "custom.employees", 100)), NOW)
                        .verdict())
                .isEqualTo(Verdict.QUALIFIED);
        assertThat(judge.judge(Knowledge.of(Map.of("custom.employees", 99)), NOW)
                        .verdict())
                .isEqualTo(Verdict.NOT_YET);
    }

    @Test
    void fitAndIntentAreSharesOfWhatIsAsked() {
        var rules = new Rules(
                List.of(
                        of(Dimension.FIRMOGRAPHIC, Weight.REQUIRED, 0, "custom.employees >= 100"),
                        of(Dimension.ROLE, Weight.SUPPORTING, 30, "contact.title == 'CEO'"),
                        of(Dimension.INTENT, Weight.SUPPORTING, 10, "signals.count() >= 1"),
                        of(Dimension.CONTEXT, Weight.DISQUALIFIER, 0, "contact.business_email == false")),
                10);
        var judgement = Judge.compile(rules, VOCABULARY)
                .judge(Knowledge.of(Map.of("contact.title", "CEO", "contact.business_email", true)), NOW);

        assertThat(judgement.fit()).isEqualTo(50);
        assertThat(judgement.intent()).isZero();
    }

    @Test
    void aConditionThatFailsOnAValueIsUnknown() {
        var rules = new Rules(List.of(criterion("c", Weight.REQUIRED, 0, "int(contact.title) > 5")), 0);
        var judge = Judge.compile(rules, VOCABULARY);

        assertThat(judge.judge(Knowledge.of(Map.of("contact.title", "CEO")), NOW)
                        .results())
                .containsExactly(new Result("c", Truth.UNKNOWN, List.of("contact.title"), true));
        assertThat(judge.judge(Knowledge.of(Map.of("contact.title", "6")), NOW).verdict())
                .isEqualTo(Verdict.QUALIFIED);
    }

    @Test
    void aValueOfAnotherTypeThanTheTermIsUnknown() {
        var rules = new Rules(List.of(criterion("c", Weight.REQUIRED, 0, "custom.employees > 5.0")), 0);

        assertThat(Judge.compile(rules, VOCABULARY)
                        .judge(Knowledge.of(Map.of("custom.employees", "many")), NOW)
                        .verdict())
                .isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void faultyConditionsAreNamedByTheirCriteria() {
        var rules = new Rules(
                List.of(criterion("good", Weight.REQUIRED, 0, "true"), criterion("bad", Weight.REQUIRED, 0, "x")), 0);

        var thrown = catchThrowableOfType(Uncompilable.class, () -> Judge.compile(rules, VOCABULARY));

        assertThat(thrown.faults()).containsOnlyKeys("bad");
    }

    private static <T> T chosen(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static Criterion criterion(String key, Weight weight, int points, String condition) {
        return new Criterion(
                key,
                Dimension.CONTEXT,
                weight,
                weight == Weight.SUPPORTING ? points : 0,
                key,
                condition,
                null,
                null,
                null);
    }

    private static Criterion of(Dimension dimension, Weight weight, int points, String condition) {
        return new Criterion(condition, dimension, weight, points, condition, condition, null, null, null);
    }
}
