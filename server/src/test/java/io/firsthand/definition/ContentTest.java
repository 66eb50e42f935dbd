package io.firsthand.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.identity.Function;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentTest {

    @Test
    void isReadFromItsJsonAsItWas() {
        var content = Sample.content()
                .withSegment(new Segment("North", "company.name == 'Nordwerk'"))
                .withBelow(List.of(
                        new Below(
                                "vip",
                                "custom.employees > 999.0",
                                "By hand",
                                new Responsible.One(new UUID(1, 2), "Grace Hopper"),
                                "A call",
                                7),
                        new Below("rest", null, "Letters", new Responsible.Team(Function.MARKETING), "A reply", 90)));

        assertThat(Content.read(content.json())).isEqualTo(content);
    }

    @Test
    void hasTheSameHashHoweverItsJsonIsWritten() {
        var content = Sample.content();
        var spaced = content.json().replace("\":", "\" :\n");

        assertThat(Content.read(spaced).hash()).isEqualTo(content.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void hasAnotherHashAfterAnyChange() {
        var content = Sample.content();

        assertThat(List.of(
                        content.withTitle("Other"),
                        content.withPurpose("Other"),
                        content.withThreshold(29),
                        content.withStages(content.stages().subList(1, 5)),
                        content.withCriteria(content.criteria().reversed()),
                        content.withTerms(new Terms(240, 240, 5, content.terms().escalation())),
                        content.withPacket(List.of()),
                        content.withSegment(new Segment("North", "true"))))
                .extracting(Content::hash)
                .doesNotHaveDuplicates()
                .doesNotContain(content.hash());
    }

    @Test
    void keepsTheHashOfTermsThatSayNothingOfLadderAndTargets() {
        var plain = Sample.content().withTerms(new Terms(240, 240, 6, "x"));

        assertThat(plain.json())
                .contains("\"terms\":{\"acceptWithinMinutes\":240,\"attempts\":6,\"escalation\":\"x\","
                        + "\"firstResponseWithinMinutes\":240}");
    }

    @Test
    void keepsLadderAndTargets() {
        var full = Sample.content().withTerms(Sample.TERMS);

        assertThat(Content.read(full.json())).isEqualTo(full);
        assertThat(Line.all(full)).containsSubsequence("terms", "targets.hot", "packet");
        assertThat(Line.of("terms.targets.hot.condition")).isEqualTo("targets.hot");
        assertThat(Line.of("terms.ladder.0")).isEqualTo("terms");
    }

    @Test
    void saysOfEveryPlaceAtOnceWhatIsWrongWithIt() {
        var reading = Contents.read("""
                {"title": 7, "colour": "red", "threshold": 1.5, "packet": {},
                 "criteria": [{"key": "size", "dimension": "shape", "weight": "required", "question": "?", "condition": "true"}],
                 "below": [{"key": "rest", "track": "t", "responsible": {"person": "nobody"}, "movesUp": "", "lookAgainDays": 1}]}
                """);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(Problem::path)
                                .containsExactlyInAnyOrder(
                                        "colour",
                                        "title",
                                        "criteria.size.dimension",
                                        "threshold",
                                        "below.rest.responsible.person",
                                        "packet"));
    }

    @Test
    void isNeverReadFromWhatIsNoJsonOrTooLarge() {
        assertThat(Contents.read("{")).isInstanceOf(Reading.Wrong.class);
        assertThat(Contents.read("\"" + "x".repeat(Content.MOST_BYTES) + "\"")).isInstanceOf(Reading.Wrong.class);
        assertThatThrownBy(() -> Content.read("[]")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesItsLinesFromTopToBottom() {
        assertThat(Line.all(Sample.content()))
                .startsWith("title", "purpose", "segment", "stages.inquiry")
                .containsSubsequence(
                        "criteria.reachable", "criteria.soon", "threshold", "below.rest", "terms", "packet");
        assertThat(Line.of("criteria.size.condition")).isEqualTo("criteria.size");
        assertThat(Line.of("packet.contact.email")).isEqualTo("packet");
        assertThat(Line.of("criteria")).isEqualTo("criteria");
    }
}
