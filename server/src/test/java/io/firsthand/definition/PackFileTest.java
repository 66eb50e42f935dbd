package io.firsthand.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.criterion.Condition;
import io.firsthand.criterion.Conditions;
import io.firsthand.criterion.Term;
import io.firsthand.criterion.TermType;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.field.CustomField;
import io.firsthand.field.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pack in both languages; what its conditions ask for beside the terms of all leads are the fields it brings. */
class PackFileTest {

    private static final List<Term> TERMS = List.of(
            term("contact.name", TermType.TEXT),
            term("contact.email", TermType.TEXT),
            term("contact.phone", TermType.TEXT),
            term("contact.title", TermType.TEXT),
            term("contact.seniority", TermType.CHOICE),
            term("contact.business_email", TermType.BOOLEAN),
            term("company.name", TermType.TEXT),
            term("source.channel", TermType.CHOICE),
            term("source.grade", TermType.CHOICE),
            term("said.timeline", TermType.CHOICE),
            term("said.role", TermType.CHOICE),
            term("said.awareness", TermType.CHOICE),
            term("said.interest", TermType.LIST),
            term("said.rating", TermType.NUMBER),
            term("said.next_step", TermType.TEXT),
            term("touches.human_count", TermType.NUMBER),
            term("signals", TermType.SIGNALS));

    static Stream<Pack> packs() {
        return Stream.of(Locale.ENGLISH, Locale.GERMAN)
                .flatMap(locale -> Stream.of("exhibition", "bant", "champ", "meddic", "gpct", "spiced")
                        .map(id -> PackFile.read(id, locale)));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void couldBeProposedAsItIs(Pack pack) {
        assertThat(Contents.faults(pack.content(), vocabulary(pack))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void asksOnlyWhatTheFormCanShow(Pack pack) {
        assertThat(conditions(pack))
                .allSatisfy(it -> assertThat(Conditions.ofCel(it).map(Condition::toCel))
                        .as(it)
                        .contains(it));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void asksForEveryFieldItBrings(Pack pack) {
        assertThat(pack.fields())
                .allSatisfy(field -> assertThat(conditions(pack))
                        .as(field.name())
                        .anyMatch(it -> it.contains("custom." + CustomField.plain(field.name()))));
    }

    private static List<String> conditions(Pack pack) {
        var all = new ArrayList<String>();
        pack.content().criteria().forEach(it -> all.add(it.condition()));
        pack.content().below().stream()
                .flatMap(it -> Stream.ofNullable(it.condition()))
                .forEach(all::add);
        return all;
    }

    private static Vocabulary vocabulary(Pack pack) {
        var terms = new ArrayList<>(TERMS);
        pack.fields().forEach(it -> terms.add(term("custom." + CustomField.plain(it.name()), type(it.type()))));
        return new Vocabulary(terms);
    }

    private static TermType type(FieldType type) {
        return switch (type) {
            case TEXT -> TermType.TEXT;
            case NUMBER -> TermType.NUMBER;
            case DATE -> TermType.TIME;
            case DURATION -> TermType.DURATION;
            case BOOLEAN -> TermType.BOOLEAN;
            case CHOICE -> TermType.CHOICE;
        };
    }

    private static Term term(String path, TermType type) {
        return new Term(path, type, path, List.of());
    }
}
