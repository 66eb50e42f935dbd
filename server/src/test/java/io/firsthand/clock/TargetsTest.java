package io.firsthand.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Term;
import io.firsthand.criterion.TermType;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.definition.Content;
import io.firsthand.definition.Target;
import io.firsthand.definition.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            new Term("said.rating", TermType.NUMBER, "Rating", List.of()),
            new Term("company.name", TermType.TEXT, "Company", List.of())));

    private final Targets targets = Targets.of(content(), VOCABULARY);

    private static Content content() {
        var terms = new Terms(240, 120, 6, "The head of sales")
                .withTargets(List.of(
                        new Target("hot", "Hot", "said.rating >= 4.0", 15, 30),
                        new Target("key", "Key accounts", "company.name == 'Compilers'", 60, 90)));
        return Content.blank("Targets").withTerms(terms);
    }

    @Test
    void theFirstThatFitsHolds() {
        var minutes = targets.minutes(Knowledge.of(Map.of("said.rating", 5d, "company.name", "Compilers")), NOW);

        assertThat(minutes.of(ClockKind.ACCEPTANCE)).isEqualTo(15);
        assertThat(minutes.of(ClockKind.RESPONSE)).isEqualTo(30);
        assertThat(minutes.by()).map(Target::key).contains("hot");
    }

    @Test
    void whatIsNotKnownFitsNoneAndTheUsualTimesHold() {
        var known = targets.minutes(Knowledge.of(Map.of("company.name", "Compilers")), NOW);
        var unknown = targets.minutes(Knowledge.of(Map.of()), NOW);

        assertThat(known.firstResponseWithin()).isEqualTo(90);
        assertThat(unknown.acceptWithin()).isEqualTo(240);
        assertThat(unknown.firstResponseWithin()).isEqualTo(120);
        assertThat(unknown.by()).isEmpty();
    }
}
