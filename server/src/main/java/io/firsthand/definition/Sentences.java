package io.firsthand.definition;

import static java.util.stream.Collectors.joining;

import io.firsthand.criterion.Conditions;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Difference.Kind;
import io.firsthand.identity.Function;
import io.firsthand.lead.Stage;
import io.firsthand.web.Words;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in plain words what a definition says in signs: conditions, differences, problems, who is responsible. */
@Component
public class Sentences {

    private static final int LONG = 160;

    private final Words words;

    Sentences(Words words) {
        this.words = words;
    }

    /** The condition in plain words; what only an expert could write stays as it is. */
    public String condition(String cel, Vocabulary vocabulary, Locale locale) {
        if (cel.isBlank()) {
            return words.say(locale, "definition.says.nothing");
        }
        if (Unfinished.is(cel)) {
            return words.say(locale, "definition.says.unfinished");
        }
        return Conditions.ofCel(cel)
                .map(it -> new ConditionWords(words, vocabulary, locale).say(it))
                .orElse(cel);
    }

    /** What differs, in a sentence; the values before and after are told for short ones only. */
    public String difference(Difference it, Vocabulary vocabulary, Locale locale) {
        var line = name(it, locale);
        if (it.part().equals(Difference.ALL)) {
            return words.say(locale, "definition.difference." + id(it.kind()), line);
        }
        var before = value(it, it.before(), vocabulary, locale);
        var after = value(it, it.after(), vocabulary, locale);
        var part = words.say(locale, "definition.part." + it.part());
        if (before.length() > LONG || after.length() > LONG) {
            return words.say(locale, "definition.difference.rewritten", line, part);
        }
        return words.say(locale, "definition.difference.part." + id(it.kind()), line, part, before, after);
    }

    /** The value of a part before or after, as people would write it. */
    public String value(Difference it, String value, Vocabulary vocabulary, Locale locale) {
        if (value.isEmpty()) {
            return "";
        }
        if (it.part().equals(Difference.ALL)
                && (it.line().startsWith(Line.CRITERIA) || it.line().startsWith(Line.TARGETS))) {
            return condition(value, vocabulary, locale);
        }
        return switch (it.part()) {
            case "condition" -> condition(value, vocabulary, locale);
            case "weight" ->
                Weight.of(value)
                        .map(weight -> words.say(locale, "criterion.weight." + weight.id()))
                        .orElseGet(() -> words.say(locale, "definition.points", Integer.valueOf(value)));
            case "dimension" -> words.say(locale, "criterion.dimension." + value);
            case "responsible" -> team(value, locale);
            case "acceptWithin", "firstResponseWithin" -> minutes(Integer.parseInt(value), locale);
            case "ladder" ->
                value.lines().map(step -> step(LadderStep.read(step), locale)).collect(joining("; "));
            case "lookAgainDays" -> words.say(locale, "definition.days", Integer.valueOf(value));
            case "required" -> words.say(locale, "definition.required." + value);
            default -> value;
        };
    }

    public String responsible(Responsible responsible, Locale locale) {
        return switch (responsible) {
            case Responsible.Team(var function) -> team(ContentWriter.id(function), locale);
            case Responsible.One it -> it.name();
        };
    }

    /** Such as “4 hours” or “90 minutes”; all are business time. */
    public String minutes(int minutes, Locale locale) {
        return minutes % 60 == 0
                ? words.say(locale, "definition.hours", minutes / 60)
                : words.say(locale, "definition.minutes", minutes);
    }

    /** Such as “30 minutes after the time is over: tell the manager”. */
    public String step(LadderStep step, Locale locale) {
        var what = words.say(locale, "definition.ladder.what." + step.what().id());
        return switch (step.when()) {
            case LadderStep.When.Percent(var percent) -> words.say(locale, "definition.ladder.percent", percent, what);
            case LadderStep.When.AfterBreach(var minutes)
            when minutes == 0 -> words.say(locale, "definition.ladder.breach", what);
            case LadderStep.When.AfterBreach(var minutes) ->
                words.say(locale, "definition.ladder.after", minutes(minutes, locale), what);
        };
    }

    /** What is wrong, with the mend; of a condition with the spot. */
    public String problem(Problem it, Locale locale) {
        return words.say(locale, it.key(), it.args().toArray());
    }

    /** What people call a line such as {@code criteria.budget}, of this content where it has a name there. */
    public String line(String line, Content content, Locale locale) {
        var parts = line.split("\\.", 2);
        return switch (parts[0] + ".") {
            case Line.CRITERIA ->
                content.criterion(parts[1]).map(it -> it.question()).orElse(parts[1]);
            case Line.BELOW ->
                content.below().stream()
                        .filter(it -> it.key().equals(parts[1]))
                        .findFirst()
                        .map(Below::track)
                        .orElse(parts[1]);
            case Line.TARGETS ->
                content.terms().targets().stream()
                        .filter(it -> it.key().equals(parts[1]))
                        .findFirst()
                        .map(Target::name)
                        .orElse(parts[1]);
            case Line.STAGES -> stage(parts[1], locale);
            default -> words.say(locale, "definition.line." + parts[0]);
        };
    }

    private String name(Difference it, Locale locale) {
        if (it.line().startsWith(Line.STAGES)) {
            return stage(it.name(), locale);
        }
        return it.name().isEmpty()
                ? words.say(locale, "definition.line." + it.line())
                : words.say(locale, "definition.quoted", it.name());
    }

    private String stage(String id, Locale locale) {
        return Stage.of(id)
                .map(it -> words.say(locale, "lead.stage." + it.id()))
                .orElse(id);
    }

    private String team(String value, Locale locale) {
        return Arrays.stream(Function.values())
                        .anyMatch(it -> ContentWriter.id(it).equals(value))
                ? words.say(locale, "definition.team." + value)
                : value;
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
