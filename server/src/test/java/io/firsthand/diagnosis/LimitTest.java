package io.firsthand.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void whereMoreIsWorseWhatIsAboveIsToBeActedOn() {
        var limit = Limit.share(0.05, 0.2);

        assertThat(limit.of(0.05)).isEqualTo(State.GOOD);
        assertThat(limit.of(0.06)).isEqualTo(State.LOOK);
        assertThat(limit.of(0.2)).isEqualTo(State.ACT);
    }

    @Test
    void whereMoreIsBetterWhatIsBelowIsToBeActedOn() {
        var limit = new Limit(Unit.RATIO, 0.6, 0.4);

        assertThat(limit.of(0.61)).isEqualTo(State.GOOD);
        assertThat(limit.of(0.5)).isEqualTo(State.LOOK);
        assertThat(limit.of(0.4)).isEqualTo(State.ACT);
    }

    @Test
    void everyQuestionHasANameOfItsOwn() {
        assertThat(Checks.ALL.stream().map(Check::id)).doesNotHaveDuplicates().hasSizeGreaterThan(35);
    }
}
