package io.firsthand.review;

import static io.firsthand.review.Merging.merge;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MergingTest {

    @Test
    void whatOnlyOneChangedStands() {
        assertThat(merge("a\nb\nc", "a\nB\nc", "a\nb\nc")).isEqualTo("a\nB\nc");
        assertThat(merge("a\nb\nc", "a\nb\nc", "a\nc")).isEqualTo("a\nc");
        assertThat(merge("a\nb\nc", "A\nb\nc", "a\nb\nC")).isEqualTo("A\nb\nC");
        assertThat(merge("", "mine", "")).isEqualTo("mine");
    }

    @Test
    void whereBothWroteTheLinesOfBothStand() {
        assertThat(merge("", "mine", "theirs")).isEqualTo("theirs\nmine");
        assertThat(merge("a", "a\nmine", "a\ntheirs")).isEqualTo("a\ntheirs\nmine");
        assertThat(merge("a\nb", "a\nmine", "a\ntheirs")).isEqualTo("a\ntheirs\nmine");
        assertThat(merge("a", "a\nsame", "a\nsame")).isEqualTo("a\nsame");
    }

    @Test
    void noLineThatSomebodyAddedIsEverLost() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var base = text(random, "b");
            var mine = edited(random, base, "m" + round);
            var theirs = edited(random, base, "t" + round);
            assertThat(merge(base, mine, theirs).split("\n")).contains("m" + round, "t" + round);
        }
    }

    private static String text(Random random, String word) {
        return random.ints(random.nextInt(6), 0, 4).mapToObj(it -> word + it).collect(Collectors.joining("\n"));
    }

    /** Some lines away, one line more. */
    private static String edited(Random random, String base, String line) {
        var kept = Arrays.stream(base.split("\n"))
                .filter(_ -> random.nextInt(4) > 0)
                .collect(Collectors.toList());
        kept.add(random.nextInt(kept.size() + 1), line);
        return String.join("\n", kept);
    }
}
