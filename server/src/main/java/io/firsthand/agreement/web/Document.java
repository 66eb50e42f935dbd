package io.firsthand.agreement.web;

import io.firsthand.agreement.Definition;
import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Content;
import io.firsthand.definition.LadderStep;
import io.firsthand.definition.Problem;
import io.firsthand.definition.Responsible;
import io.firsthand.definition.Sentences;
import java.util.List;
import java.util.Locale;

/** A definition as people read it: every line with what it says in plain words. */
public record Document(Definition definition, Vocabulary vocabulary, Sentences sentences, Locale locale) {

    public Content content() {
        return definition.content();
    }

    /** The id of a line's element on the page. */
    public static String element(String line) {
        return line.isEmpty() ? "l-whole" : "l-" + line.replace('.', '-');
    }

    public List<Criterion> criteria(Dimension dimension) {
        return content().criteria().stream()
                .filter(it -> it.dimension() == dimension)
                .toList();
    }

    public List<Dimension> dimensions() {
        return List.of(Dimension.values()).stream()
                .filter(it -> !criteria(it).isEmpty())
                .toList();
    }

    public static boolean isScored(Criterion it) {
        return it.weight() == Weight.SUPPORTING;
    }

    public String condition(String cel) {
        return sentences.condition(cel, vocabulary, locale);
    }

    /** Whether the plain words are not the condition itself, so that an expert may want to see that, too. */
    public boolean isReworded(String cel) {
        return !condition(cel).equals(cel);
    }

    public String responsible(Responsible it) {
        return sentences.responsible(it, locale);
    }

    public String step(LadderStep step) {
        return sentences.step(step, locale);
    }

    public String minutes(int minutes) {
        return sentences.minutes(minutes, locale);
    }

    /** What is wrong, with the mend. */
    public String problem(Problem it) {
        return sentences.problem(it, locale);
    }

    /** What people call a line. */
    public String name(String line) {
        return sentences.line(line, content(), locale);
    }
}
