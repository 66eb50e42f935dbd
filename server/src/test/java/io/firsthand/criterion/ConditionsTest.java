package io.firsthand.criterion;

import static io.firsthand.criterion.Generated.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    @Test
    void everyConditionOfAFormIsReadBackFromItsCel() {
        var generated = new Generated(1);
        for (var i = 0; i < 3_000; i++) {
            var condition = generated.condition(3);

            assertThat(Conditions.ofCel(condition.toCel()))
                    .as(condition.toCel())
                    .contains(condition);
        }
    }

    @Test
    void everyConditionOfAFormIsWithoutFault() {
        var generated = new Generated(2);
        for (var i = 0; i < 500; i++) {
            var cel = generated.condition(3).toCel();

            assertThat(Conditions.check(cel, VOCABULARY)).as(cel).isEmpty();
        }
    }

    @Test
    void whatAFormCannotShowIsForExperts() {
        assertThat(List.of(
                        "contact.title.matches('C.O')", "touches.count * 2.0 > 5.0", "'CEO' == contact.title", "a.b("))
                .allSatisfy(it -> assertThat(Conditions.ofCel(it)).isEmpty());
    }

    @Test
    void wholeNumbersMayBeWrittenWithoutAPoint() {
        assertThat(Conditions.check("custom.employees == 100 || custom.employees in [1, 2]", VOCABULARY))
                .isEmpty();
        assertThat(Conditions.ofCel("custom.employees >= 100").orElseThrow().toCel())
                .isEqualTo("custom.employees >= 100.0");
    }

    @Test
    void aTagInAListIsReadAsHavingAnyOfOne() {
        assertThat(Conditions.ofCel("'fair' in lead.tags").orElseThrow().toCel())
                .isEqualTo("lead.tags.hasAny(['fair'])");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            contact.title ==                                 | 1 | 17 | criterion.fault.end
            contact.title == 'a' )                           | 1 | 22 | criterion.fault.token
            contact.titel == 'a'                             | 1 |  1 | criterion.fault.near
            touches.count > 1 && weather == 'fine'           | 1 | 22 | criterion.fault.name
            custom.budget > 5.0                              | 1 |  1 | criterion.fault.field
            known(custom.budget)                             | 1 |  6 | criterion.fault.field
            known(5)                                         | 1 |  7 | criterion.fault.known
            contact.title > 5                                | 1 | 15 | criterion.fault.types
            contact.title                                    | 1 |  8 | criterion.fault.result
            shout(contact.title)                             | 1 |  6 | criterion.fault.function
            lead.tags.exists(t, t == 'a')                    | 1 | 17 | criterion.fault.loop
            """)
    void faultsPointAtTheirSpot(String cel, int line, int column, String message) {
        var faults = Conditions.check(cel, VOCABULARY);

        assertThat(faults).isNotEmpty();
        assertThat(faults.getFirst())
                .extracting(Fault::message, Fault::line, Fault::column)
                .containsExactly(message, line, column);
    }

    @Test
    void faultsOnLaterLinesPointThere() {
        assertThat(Conditions.check("touches.count > 1\n  && contact.titel == 'a'", VOCABULARY))
                .extracting(Fault::line, Fault::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 6));
    }

    @Test
    void aFieldThatWasRetiredIsNotAskedForAnew() {
        var retired = new Vocabulary(List.of(new Term("custom.size", TermType.NUMBER, "Size", List.of(), true)));

        assertThat(Conditions.check("known(custom.size)", retired))
                .extracting(Fault::message)
                .containsExactly("criterion.fault.retired");
        assertThat(retired.offered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost", "long", "deep", "empty"})
    void whatWouldTakeTooLongIsRefused(String why) {
        var ten = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
        var cel = switch (why) {
            case "cost" ->
                "%s.all(a, %s.all(b, %s.all(c, %s.all(d, a + b + c + d > 0))))".formatted(ten, ten, ten, ten);
            case "long" -> String.join(" || ", Collections.nCopies(400, "touches.count > 1"));
            case "deep" -> "(".repeat(200) + "true" + ")".repeat(200);
            default -> " ";
        };

        assertThat(Conditions.check(cel, VOCABULARY))
                .extracting(Fault::message)
                .containsExactly("criterion.fault." + why);
    }

    /** Whatever somebody types: faults, never an exception. */
    @Test
    void brokenConditionsHaveFaultsAndNothingWorse() {
        var generated = new Generated(3);
        for (var i = 0; i < 1_000; i++) {
            var cel = new StringBuilder(generated.condition(2).toCel());
            var at = Math.floorMod(i * 7_919, cel.length());
            switch (i % 3) {
                case 0 -> cel.deleteCharAt(at);
                case 1 -> cel.insert(at, generated.one(List.of("(", "'", "&&", ".", "\0", "😀", "9e999", "[")));
                default -> cel.setLength(at);
            }
            assertThat(Conditions.check(cel.toString(), VOCABULARY)).isNotNull();
            assertThat(Conditions.ofCel(cel.toString())).isNotNull();
        }
    }
}
