package io.firsthand.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.criterion.Weight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private final Content content = Sample.content();

    @Test
    void areNoneBetweenEquals() {
        assertThat(Differences.between(content, Content.read(content.json()))).isEmpty();
    }

    @Test
    void tellWhatCameAndWhatWent() {
        var criteria = new ArrayList<>(content.criteria());
        criteria.set(0, Sample.criterion("named", Weight.REQUIRED, 0, "known(contact.name)"));

        assertThat(told(content.withCriteria(criteria)))
                .containsExactly("criteria.reachable removed line", "criteria.named added line");
    }

    @Test
    void tellOfPointsAndWeightAsOne() {
        var criteria = new ArrayList<>(content.criteria());
        criteria.set(1, Sample.criterion("size", Weight.REQUIRED, 0, "custom.employees >= 100.0"));

        assertThat(Differences.between(content, content.withCriteria(criteria)))
                .containsExactly(
                        new Difference(
                                "criteria.size",
                                Difference.Kind.CHANGED,
                                "condition",
                                "Is it size?",
                                "custom.employees >= 50.0",
                                "custom.employees >= 100.0"),
                        new Difference(
                                "criteria.size", Difference.Kind.CHANGED, "weight", "Is it size?", "20", "required"));
    }

    @Test
    void tellOfAsFewMovesAsExplainTheOrder() {
        var criteria = new ArrayList<>(content.criteria());
        Collections.rotate(criteria, 1);

        assertThat(told(content.withCriteria(criteria))).containsExactly("criteria.soon moved line");
    }

    @Test
    void areThereWheneverTheHashDiffers() {
        var others = List.of(
                content.withTitle("x"),
                content.withPurpose("x"),
                content.withThreshold(1),
                content.withSegment(new Segment("North", "true")),
                content.withStages(content.stages().reversed()),
                content.withPacket(content.packet().reversed()),
                content.withTerms(new Terms(1, 2, 3, "x")));

        assertThat(others).allSatisfy(it -> assertThat(told(it)).isNotEmpty());
    }

    @Test
    void tellOfLadderAndTargets() {
        var terms = Sample.TERMS;
        var other = new Target("hot", "Hot leads", "said.timeline in ['now']", 15, 45);

        assertThat(told(content.withTerms(terms))).contains("terms changed ladder", "targets.hot added line");
        assertThat(Differences.between(content.withTerms(terms), content.withTerms(terms.withTargets(List.of(other)))))
                .containsExactly(new Difference(
                        "targets.hot", Difference.Kind.CHANGED, "firstResponseWithin", "Hot leads", "30", "45"));
    }

    private List<String> told(Content other) {
        return Differences.between(content, other).stream()
                .map(it -> it.line() + " " + it.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + it.part())
                .toList();
    }
}
