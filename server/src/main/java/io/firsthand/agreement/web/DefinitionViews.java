package io.firsthand.agreement.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.DefinitionSection;
import io.firsthand.agreement.Remarks;
import io.firsthand.agreement.Signatures;
import io.firsthand.agreement.State;
import io.firsthand.agreement.web.DefinitionPage.Rights;
import io.firsthand.agreement.web.DefinitionPage.Typed;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.definition.Contents;
import io.firsthand.definition.Problem;
import io.firsthand.definition.Sentences;
import io.firsthand.identity.Caller;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of one definition show. */
@Component
class DefinitionViews {

    private final Agreements agreements;
    private final Remarks remarks;
    private final Signatures signatures;
    private final Vocabularies vocabularies;
    private final Sentences sentences;
    private final People people;
    private final List<DefinitionSection> sections;

    DefinitionViews(
            Agreements agreements,
            Remarks remarks,
            Signatures signatures,
            Vocabularies vocabularies,
            Sentences sentences,
            People people,
            List<DefinitionSection> sections) {
        this.agreements = agreements;
        this.remarks = remarks;
        this.signatures = signatures;
        this.vocabularies = vocabularies;
        this.sentences = sentences;
        this.people = people;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(DefinitionSection::order))
                .toList();
    }

    DefinitionPage page(Definition it, Caller caller, Locale locale, @Nullable Typed typed) {
        var vocabulary = vocabularies.current(locale);
        return new DefinitionPage(
                new Document(it, vocabulary, sentences, locale),
                remarks.of(it.id()),
                signatures.of(it.id()),
                it.state() == State.PROPOSED ? signatures.annexes(it) : List.of(),
                agreements.versions(it),
                agreements
                        .inForceBeside(it.content())
                        .filter(other -> !other.id().equals(it.id()))
                        .orElse(null),
                it.state() == State.DRAFT ? problems(it, vocabulary) : List.of(),
                people.names(),
                rights(caller),
                typed,
                sections.stream()
                        .flatMap(section -> section.of(it, caller.actor(), locale).stream())
                        .toList());
    }

    private static List<Problem> problems(Definition it, Vocabulary vocabulary) {
        return Contents.faults(it.content(), vocabulary);
    }

    private static Rights rights(Caller caller) {
        var actor = caller.actor();
        return new Rights(
                actor.person().orElse(null),
                caller.person().map(Person::function).orElse(null),
                actor.may(Permission.WRITE_DEFINITION),
                actor.may(Permission.DISCUSS_DEFINITION),
                actor.may(Permission.SIGN_DEFINITION));
    }

    Document document(Definition it, Locale locale) {
        return new Document(it, vocabularies.current(locale), sentences, locale);
    }
}
