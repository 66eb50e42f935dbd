package io.firsthand.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Below;
import io.firsthand.definition.Content;
import io.firsthand.definition.Line;
import io.firsthand.definition.Packet;
import io.firsthand.definition.Responsible;
import io.firsthand.identity.Function;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditorSectionsTest {

    private final Content content = Content.blank("Test")
            .withCriteria(List.of(
                    criterion("budget", Dimension.INTENT),
                    criterion("role", Dimension.ROLE),
                    criterion("need", Dimension.INTENT)))
            .withBelow(List.of(below("warm", "known(contact.email)"), below("rest", null)));

    @Test
    void aCriterionMovesAmongThoseOfItsDimension() {
        assertThat(keys(EditorSections.moved(content, "criteria.need", -1))).containsExactly("need", "role", "budget");
        assertThat(EditorSections.moved(content, "criteria.role", -1)).isEqualTo(content);
    }

    @Test
    void theLastRuleStaysLast() {
        assertThat(EditorSections.moved(content, "below.warm", 1)).isEqualTo(content);
        assertThat(EditorSections.withBelow(content).below())
                .extracting(Below::key)
                .containsExactly("warm", "rule", "rest");
    }

    @Test
    void aTargetComesGoesAndComesBack() {
        var one = content.withTerms(EditorTerms.withTarget(content.terms(), EditorTerms.free(content.terms())));
        var two = one.withTerms(EditorTerms.withTarget(one.terms(), EditorTerms.free(one.terms())));
        var json = Line.json(two, "targets.target_1");

        var without = EditorSections.without(two, "targets.target_1");

        assertThat(without.terms().targets()).extracting(it -> it.key()).containsExactly("target_2");
        assertThat(EditorSections.restored(without, "targets.target_1", json, 0))
                .isEqualTo(two);
        assertThat(EditorSections.moved(two, "targets.target_1", 1).terms().targets())
                .extracting(it -> it.key())
                .containsExactly("target_2", "target_1");
    }

    @Test
    void whatIsNewHasAShortNameThatIsFree() {
        var twice =
                EditorSections.withCriterion(EditorSections.withCriterion(content, Dimension.INTENT), Dimension.INTENT);

        assertThat(keys(twice)).containsExactly("budget", "role", "need", "intent", "intent_2");
        assertThat(keys(EditorSections.withCopy(content, "criteria.budget")))
                .containsExactly("budget", "budget_2", "role", "need");
    }

    @Test
    void whatWasRemovedComesBackWhereItWas() {
        var json = Line.json(content, "criteria.role");
        var index = EditorSections.index(content, "criteria.role");
        var without = EditorSections.without(content, "criteria.role");

        assertThat(keys(without)).containsExactly("budget", "need");
        assertThat(EditorSections.restored(without, "criteria.role", json, index))
                .isEqualTo(content);
        assertThat(EditorSections.restored(content, "criteria.role", json, index))
                .isEqualTo(content);
        assertThat(EditorSections.restored(without, "criteria.role", "}] nonsense", index))
                .isEqualTo(without);
    }

    @Test
    void thePacketIsTurnedByItsButtons() {
        var packet = List.of(new Packet("a", "A", true), new Packet("b", "B", false));

        assertThat(EditorSections.packet(packet, "down:0")).isEqualTo(packet.reversed());
        assertThat(EditorSections.packet(packet, "remove:1")).isEqualTo(packet.subList(0, 1));
        assertThat(EditorSections.packet(packet, "add")).hasSize(3);
        assertThat(EditorSections.packet(packet, "up:0")).isEqualTo(packet);
    }

    @Test
    void whatAPageHasNotSeenIsToldByLine() {
        var shown = EditorSeen.read(EditorSeen.of(content).text());

        assertThat(shown.changed(EditorSeen.of(content))).isEmpty();
        assertThat(shown.changed(EditorSeen.of(content.withThreshold(7)))).containsExactly("threshold");
        assertThat(shown.isOrderedLike(EditorSeen.of(EditorSections.moved(content, "criteria.need", -1))))
                .isFalse();
    }

    private static List<String> keys(Content it) {
        return it.criteria().stream().map(Criterion::key).toList();
    }

    private static Criterion criterion(String key, Dimension dimension) {
        return new Criterion(key, dimension, Weight.REQUIRED, 0, key, "known(contact.email)", null, null, null);
    }

    private static Below below(String key, @org.jspecify.annotations.Nullable String condition) {
        return new Below(key, condition, key, new Responsible.Team(Function.MARKETING), "A reply", 30);
    }
}
