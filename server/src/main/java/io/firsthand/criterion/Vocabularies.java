package io.firsthand.criterion;

import io.firsthand.field.CustomField;
import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldType;
import io.firsthand.show.Question;
import io.firsthand.show.Questions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what can be asked about a lead of the current workspace. */
@Service
@Transactional(readOnly = true)
public class Vocabularies {

    private final StandardTerms standard;
    private final CustomFields fields;
    private final Questions questions;

    Vocabularies(StandardTerms standard, CustomFields fields, Questions questions) {
        this.standard = standard;
        this.fields = fields;
        this.questions = questions;
    }

    /** With labels in that language. */
    public Vocabulary current(Locale locale) {
        var terms = new ArrayList<>(standard.in(locale));
        fields.all().forEach(it -> terms.add(term(it)));
        terms.addAll(answers(questions.all()));
        return new Vocabulary(terms);
    }

    /** For judging, where nobody reads labels. */
    public Vocabulary current() {
        return current(Locale.ENGLISH);
    }

    /** The path under which an answer to each question of a show is known; questions of the same words have the same. */
    public Map<UUID, String> pathsOfAnswers() {
        var paths = new LinkedHashMap<UUID, String>();
        questions.all().forEach(it -> paths.put(it.id(), path(it)));
        return paths;
    }

    /** The path under which a lead's value of that field is known, such as {@code custom.employees}. */
    public static String path(CustomField field) {
        return "custom." + Identifiers.of(field.name());
    }

    private static String path(Question question) {
        return "answer." + Identifiers.of(question.text());
    }

    private static Term term(CustomField field) {
        var choices = field.type() == FieldType.CHOICE ? choices(field.choices()) : List.<Term.Choice>of();
        return new Term(path(field), TermType.of(field.type()), field.label(), choices, field.retired());
    }

    private static List<Term> answers(List<Question> all) {
        var byPath = new LinkedHashMap<String, Term>();
        for (var it : all) {
            var term = new Term(path(it), type(it.kind()), it.text(), choices(it.choices()), it.retired());
            byPath.merge(term.path(), term, (first, other) -> first.retired() ? other : first);
        }
        return List.copyOf(byPath.values());
    }

    /** An answer is text on the phone, whatever the question; several choices are one text with all of them. */
    private static TermType type(Question.Kind kind) {
        return switch (kind) {
            case TEXT, CHOICES -> TermType.TEXT;
            case CHOICE -> TermType.CHOICE;
            case YES_NO -> TermType.BOOLEAN;
            case NUMBER -> TermType.NUMBER;
        };
    }

    private static List<Term.Choice> choices(List<String> values) {
        return values.stream().sorted().map(it -> new Term.Choice(it, it)).toList();
    }
}
