package io.firsthand.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.lead.LeadState.StageTime;
import io.firsthand.lead.StagePast.Step;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StagePastTest {

    private static final Instant CREATED = day(0);
    private static final Instant IMPORTED = day(100);

    @Test
    void fillsTheTimeBetweenCaptureAndImport() {
        var past = of(stage(Stage.INQUIRY, 0), stage(Stage.SQL, 100));

        assertThat(past.tell(Stage.MQL, day(10))).isEqualTo(new Step.Added(null));
        assertThat(past.tell(Stage.SAL, day(20))).isEqualTo(new Step.Added(null));

        assertThat(past.stages())
                .containsExactly(
                        new StageTime(Stage.INQUIRY, day(0), day(10)),
                        new StageTime(Stage.MQL, day(10), day(20)),
                        new StageTime(Stage.SAL, day(20), day(100)),
                        new StageTime(Stage.SQL, day(100), null));
    }

    @Test
    void whatWasKnownSinceTheImportOnlyBeganWhenItIsTold() {
        var past = of(stage(Stage.INQUIRY, 0), stage(Stage.SAL, 100));

        assertThat(past.tell(Stage.SAL, day(20))).isEqualTo(new Step.Added(day(100)));

        assertThat(past.stages())
                .containsExactly(
                        new StageTime(Stage.INQUIRY, day(0), day(20)), new StageTime(Stage.SAL, day(20), null));
    }

    @Test
    void whatComesAfterAllThatIsKnownIsWhereItStandsNow() {
        var past = of(stage(Stage.INQUIRY, 0));

        past.tell(Stage.SAL, day(20));
        past.tell(Stage.SQL, day(30));

        assertThat(past.stages().getLast()).isEqualTo(new StageTime(Stage.SQL, day(30), null));
    }

    @Test
    void contradictionsAreRefused() {
        var past = of(stage(Stage.INQUIRY, 0), stage(Stage.SAL, 50), stage(Stage.SQL, 120));

        assertThat(past.tell(Stage.MQL, day(60)))
                .isEqualTo(new Step.Refused(new ToldStage.Outcome.Contradicts(Stage.SAL, day(50))));
        assertThat(past.tell(Stage.MQL, day(-1)))
                .isEqualTo(new Step.Refused(new ToldStage.Outcome.BeforeCapture(CREATED)));
        assertThat(past.tell(Stage.SAL, day(60))).isEqualTo(new Step.Refused(new ToldStage.Outcome.Known()));
        assertThat(past.tell(Stage.MQL, day(10))).isEqualTo(new Step.Added(null));
        assertThat(past.tell(Stage.NURTURE, day(10)))
                .isEqualTo(new Step.Refused(new ToldStage.Outcome.Contradicts(Stage.MQL, day(10))));
    }

    @Test
    void whenAPersonMovedItOfThemselvesIsNotTouched() {
        var past = of(stage(Stage.INQUIRY, 0), stage(Stage.SAL, 120));

        assertThat(past.tell(Stage.SAL, day(20)))
                .isEqualTo(new Step.Refused(new ToldStage.Outcome.Contradicts(Stage.INQUIRY, day(0))));
    }

    @Test
    void theFactsLeadToTheSameStagesAndBack() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var before = of(stage(Stage.INQUIRY, 0), stage(Stage.SQL, 100)).stages();
            var past = of(stage(Stage.INQUIRY, 0), stage(Stage.SQL, 100));
            var replayed = before;
            var told = new ArrayList<Told>();
            for (var i = 0; i < 6; i++) {
                var it = List.of(Stage.values()).get(random.nextInt(6));
                var at = day(random.nextInt(99));
                if (past.tell(it, at) instanceof Step.Added(var instead)) {
                    replayed = StagePast.with(replayed, it, at, instead);
                    told.add(new Told(it, at, instead));
                }
                assertThat(replayed).isEqualTo(past.stages());
            }
            for (var it : told.reversed()) {
                replayed = StagePast.without(replayed, it.stage(), it.at(), it.instead());
            }
            assertThat(replayed).isEqualTo(before);
        }
    }

    private record Told(Stage stage, Instant at, @Nullable Instant instead) {}

    private static StagePast of(StageTime... stages) {
        return new StagePast(List.of(stages), Set.of(), IMPORTED);
    }

    private static StageTime stage(Stage stage, int day) {
        return new StageTime(stage, day(day), null);
    }

    private static Instant day(int day) {
        return Instant.parse("2024-01-01T00:00:00Z").plus(day, ChronoUnit.DAYS);
    }
}
