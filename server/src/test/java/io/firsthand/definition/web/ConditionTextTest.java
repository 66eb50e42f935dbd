package io.firsthand.definition.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.criterion.Term;
import io.firsthand.criterion.TermType;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.definition.Unfinished;
import io.firsthand.definition.web.ConditionNode.Group;
import io.firsthand.definition.web.ConditionNode.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTextTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            new Term("contact.title", TermType.TEXT, "Title", List.of()),
            new Term("custom.employees", TermType.NUMBER, "Employees", List.of()),
            new Term("lead.captured_at", TermType.TIME, "Captured", List.of()),
            new Term("lead.has_owner", TermType.BOOLEAN, "Owned", List.of()),
            new Term("lead.tags", TermType.LIST, "Tags", List.of()),
            new Term("signals", TermType.SIGNALS, "Signals", List.of())));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact.title == 'Head of \"x\"'",
                "contact.title in ['a', 'b'] && custom.employees >= 50.0",
                "custom.employees >= 10.0 && custom.employees <= 99.5 || lead.has_owner == true",
                "!(contact.title.mentions('intern') || known(custom.employees))",
                "!(contact.title == 'a' && custom.employees > 1.0)",
                "lead.captured_at >= now - days(30)",
                "lead.tags.hasAny(['vip'])",
                "signals.kind('explicit').named(['demo', 'price']).since(now - days(14)).count() >= 2",
                "signals.count() >= 1 && (known(contact.title) || !known(custom.employees))"
            })
    void showWhatTheyReadAndStoreItAsItMeans(String cel) {
        var group = ConditionText.read(cel).orElseThrow();
        var stored = ConditionText.stored(group, VOCABULARY);

        assertThat(Unfinished.is(stored)).isFalse();
        assertThat(ConditionText.read(stored)).contains(group);
    }

    @Test
    void keepAConditionOnAFieldThatIsGone() {
        var cel = "known(contact.title) && custom.bygone >= 3.5";

        assertThat(ConditionText.stored(ConditionText.read(cel).orElseThrow(), VOCABULARY))
                .isEqualTo(cel);
    }

    @Test
    void keepWhatIsNotFinishedAsItWasTyped() {
        var group = new Group(
                true,
                false,
                List.of(
                        new Row("custom.employees", "at_least", List.of("many\nmore"), "", "", ""),
                        new Group(false, true, List.of(Row.BLANK))));
        var stored = ConditionText.stored(group, VOCABULARY);

        assertThat(Unfinished.is(stored)).isTrue();
        assertThat(stored).doesNotContain("\n");
        assertThat(ConditionText.read(stored)).contains(group);
    }

    @Test
    void sayTheSameInWhateverOrderAListStands() {
        assertThat(ConditionText.isSame("contact.title in ['a', 'b']", "contact.title in ['b', 'a']"))
                .isTrue();
        assertThat(ConditionText.isSame("contact.title in ['a', 'b']", "contact.title in ['b']"))
                .isFalse();
    }

    @Test
    void storeNothingWhereNothingIsSaid() {
        assertThat(ConditionText.stored(ConditionText.read("").orElseThrow(), VOCABULARY))
                .isEmpty();
        assertThat(ConditionText.stored(Group.BLANK, VOCABULARY)).isEmpty();
    }

    @Test
    void leaveToTextWhatOnlyTextCanSay() {
        assertThat(ConditionText.read("contact.title.startsWith('Head')")).isEmpty();
    }

    @Test
    void addRemoveAndMoveByPath() {
        var one = new Row("a", "is", List.of("1"), "", "", "");
        var two = new Row("b", "is", List.of("2"), "", "", "");
        var inner = new Group(true, false, List.of(one, two));
        var root = new Group(false, false, List.of(one, inner));

        assertThat(ConditionTree.after(root, "add:if.1").orElseThrow().parts().getLast())
                .isEqualTo(new Group(true, false, List.of(one, two, Row.BLANK)));
        assertThat(ConditionTree.after(root, "remove:if.0")).contains(new Group(false, false, List.of(inner)));
        assertThat(ConditionTree.after(root, "up:if.1.1"))
                .contains(new Group(false, false, List.of(one, new Group(true, false, List.of(two, one)))));
        assertThat(ConditionTree.after(root, "down:if.1.1")).contains(root);
        assertThat(ConditionTree.after(root, "group:if").orElseThrow().parts()).hasSize(3);
    }

    @Test
    void doNothingForDeedsThatPointNowhere() {
        assertThat(ConditionTree.after(Group.BLANK, "add:if.7")).isEmpty();
        assertThat(ConditionTree.after(Group.BLANK, "close")).isEmpty();
        assertThat(ConditionTree.after(Group.BLANK, "remove:elsewhere")).isEmpty();
        assertThat(ConditionTree.after(Group.BLANK, "remove:if.3")).contains(Group.BLANK);
    }
}
