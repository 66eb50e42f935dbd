package io.firsthand.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static final Step A = new Step.Wait("a", 1);
    private static final Step B = new Step.Wait("b", 1);
    private static final Step C = new Step.Wait("c", 1);

    @Test
    void bothArmsOfABranchGoOnBehindIt() {
        var flow = flow(new Step.Branch("x", "now > now", List.of(A), List.of(B)), C);

        assertThat(flow.whenMet("x")).contains(A);
        assertThat(flow.after("x")).contains(B);
        assertThat(flow.after("a")).contains(C);
        assertThat(flow.after("b")).contains(C);
        assertThat(flow.after("c")).isEmpty();
    }

    @Test
    void anArmWithoutStepsLeadsBehindTheBranch() {
        var flow = flow(new Step.Branch("x", "", List.of(), List.of(A)), B);

        assertThat(flow.whenMet("x")).contains(B);
        assertThat(flow.first()).map(Step::key).contains("x");
    }

    /** Whatever is asked on the way, it comes to its end, and each step at most once. */
    @RepeatedTest(100)
    void everyWayComesToItsEnd() {
        var random = new Random();
        var steps = random(random, 0, new int[1]);
        var flow = Flow.of(Design.blank("x", "en").with(steps));
        var seen = new ArrayList<String>();
        Optional<Step> at = flow.first();
        while (at.isPresent()) {
            assertThat(seen).doesNotContain(at.get().key());
            seen.add(at.get().key());
            at = at.get() instanceof Step.Branch it && random.nextBoolean()
                    ? flow.whenMet(it.key())
                    : flow.after(at.get().key());
        }
        var json = Design.blank("x", "en").with(steps).json();
        assertThat(Designs.stored(json).json()).isEqualTo(json);
    }

    @Test
    void stepsAreMovedRemovedAndAddedWhereTheyStand() {
        List<Step> steps = List.of(new Step.Branch("x", "", List.of(A, B), List.of()), C);

        assertThat(Steps.find(Steps.moved(steps, "b", -1), "x"))
                .contains(new Step.Branch("x", "", List.of(B, A), List.of()));
        assertThat(Steps.all(Steps.without(steps, "a")).map(Step::key)).containsExactly("x", "b", "c");
        assertThat(Steps.all(Steps.with(steps, "otherwise:x", new Step.Wait("d", 1)))
                        .map(Step::key))
                .containsExactly("x", "a", "b", "d", "c");
        assertThat(Steps.all(Steps.with(steps, "after:a", new Step.Wait("d", 1)))
                        .map(Step::key))
                .containsExactly("x", "a", "d", "b", "c");
        assertThat(Steps.free(steps, "wait")).isEqualTo("wait_1");
    }

    private static List<Step> random(Random random, int depth, int[] number) {
        var steps = new ArrayList<Step>();
        for (var i = random.nextInt(4); i > 0; i--) {
            var key = "s_" + number[0]++;
            steps.add(
                    depth < 3 && random.nextInt(3) == 0
                            ? new Step.Branch(
                                    key,
                                    "now > now",
                                    random(random, depth + 1, number),
                                    random(random, depth + 1, number))
                            : new Step.Wait(key, 1));
        }
        return steps;
    }

    private static Flow flow(Step... steps) {
        return Flow.of(Design.blank("Flow", "en").with(List.of(steps)));
    }
}
