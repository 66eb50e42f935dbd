package io.firsthand.agreement.web;

import io.firsthand.agreement.Definition;
import io.firsthand.agreement.State;
import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Content;
import io.firsthand.definition.LadderStep;
import io.firsthand.definition.Problem;
import io.firsthand.definition.Responsible;
import io.firsthand.definition.Sentences;
import io.firsthand.definition.web.ConditionForm;
import io.firsthand.definition.web.ConditionNode.Group;
import io.firsthand.identity.Function;
import io.firsthand.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the editor shows it.
 *
 * @param open the line that is open for editing, if any
 * @param asText whether its condition is shown as text although the form could show it
 * @param typed the open line’s condition as it was just typed, which says more than what is stored of it
 * @param people names by id
 * @param conflict what somebody else made of the open line meanwhile, if they did
 * @param news what others changed since the page was last brought up to date, in words
 */
public record EditorView(
        Definition definition,
        List<Problem> problems,
        Vocabulary vocabulary,
        @Nullable String open,
        boolean asText,
        @Nullable Group typed,
        Map<UUID, String> people,
        @Nullable Conflict conflict,
        List<String> news,
        Sentences sentences,
        Locale locale) {

    /**
     * Both sides of it in words: how theirs differs from what was typed here.
     *
     * @param told whether the page says so already, so that nothing moves under somebody's finger
     */
    public record Conflict(String by, List<String> differences, boolean told) {

        public String mark() {
            return Integer.toHexString((by + String.join("\n", differences)).hashCode());
        }

        Conflict toldBefore(String mark) {
            return new Conflict(by, differences, mark.equals(mark()));
        }
    }

    /** With this line open, although it may be gone. */
    EditorView at(String line) {
        return new EditorView(
                definition, problems, vocabulary, line, asText, typed, people, conflict, news, sentences, locale);
    }

    public EditorView with(Conflict other) {
        return new EditorView(
                definition, problems, vocabulary, open, asText, typed, people, other, news, sentences, locale);
    }

    public EditorView withNews(List<String> others) {
        return new EditorView(
                definition, problems, vocabulary, open, asText, typed, people, conflict, others, sentences, locale);
    }

    EditorView typed(@Nullable Group other) {
        return new EditorView(
                definition, problems, vocabulary, open, asText, other, people, conflict, news, sentences, locale);
    }

    public Content content() {
        return definition.content();
    }

    public String home() {
        return "/definitions/" + definition.id();
    }

    public String draft() {
        return home() + "/draft";
    }

    public String path(String line) {
        return draft() + "/lines/" + line;
    }

    /** The id of a line's element. */
    public static String element(String line) {
        return "l-" + line.replace('.', '-');
    }

    public boolean isOpen(String line) {
        return line.equals(open);
    }

    public boolean isProposed() {
        return definition.state() == State.PROPOSED;
    }

    public String base(String line) {
        return EditorSeen.hash(content(), line);
    }

    public String seen() {
        return EditorSeen.of(content()).text();
    }

    public List<Problem> problems(String line) {
        return problems.stream().filter(it -> it.at().equals(line)).toList();
    }

    public String problem(Problem it) {
        return sentences.problem(it, locale);
    }

    public String line(String line) {
        return sentences.line(line, content(), locale);
    }

    public String sentence(String condition) {
        return sentences.condition(condition, vocabulary, locale);
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

    public String changedBy() {
        return people.getOrDefault(definition.changed().actor(), "");
    }

    public List<Criterion> criteria(Dimension dimension) {
        return content().criteria().stream()
                .filter(it -> it.dimension() == dimension)
                .toList();
    }

    public long count(Weight weight) {
        return content().criteria().stream().filter(it -> it.weight() == weight).count();
    }

    /** What shows and changes the condition of the open line. */
    public ConditionForm form() {
        return new ConditionForm(vocabulary, asText, typed);
    }

    /** Teams, then people. */
    public Map<String, String> responsibles() {
        var all = new LinkedHashMap<String, String>();
        for (var it : Function.values()) {
            var id = it.name().toLowerCase(Locale.ROOT);
            all.put(id, Page.say("definition.team." + id));
        }
        people.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(it -> all.put(it.getKey().toString(), it.getValue()));
        return all;
    }

    public static String id(Responsible it) {
        return switch (it) {
            case Responsible.Team team -> team.function().name().toLowerCase(Locale.ROOT);
            case Responsible.One one -> one.person().toString();
        };
    }
}
