package io.firsthand.definition;

import static java.util.stream.Collectors.joining;

import io.firsthand.criterion.Condition;
import io.firsthand.criterion.Operand;
import io.firsthand.criterion.Operator;
import io.firsthand.criterion.Term;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.web.Words;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Conditions in one language, with the labels of the workspace's fields. */
final class ConditionWords {

    private final Words words;
    private final Vocabulary vocabulary;
    private final Locale locale;

    ConditionWords(Words words, Vocabulary vocabulary, Locale locale) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.locale = locale;
    }

    String say(Condition condition) {
        return switch (condition) {
            case Condition.Comparison it -> comparison(it);
            case Condition.Signals it -> signals(it);
            case Condition.All(var parts) when parts.isEmpty() -> words.say(locale, "definition.says.always");
            case Condition.Any(var parts) when parts.isEmpty() -> words.say(locale, "definition.says.never");
            case Condition.All(var parts) -> joined(parts, "definition.says.and");
            case Condition.Any(var parts) -> joined(parts, "definition.says.or");
            case Condition.Not(var part) -> words.say(locale, "definition.says.not", say(part));
        };
    }

    private String joined(List<Condition> parts, String key) {
        var word = " " + words.say(locale, key) + " ";
        return parts.stream()
                .map(it -> isGroup(it) && parts.size() > 1 ? "(" + say(it) + ")" : say(it))
                .collect(joining(word));
    }

    private static boolean isGroup(Condition it) {
        return switch (it) {
            case Condition.All(var parts) -> parts.size() > 1;
            case Condition.Any(var parts) -> parts.size() > 1;
            case Condition.Comparison _, Condition.Signals _, Condition.Not _ -> false;
        };
    }

    private String comparison(Condition.Comparison it) {
        var term = vocabulary.find(it.path());
        var label = term.map(Term::label).orElse(it.path());
        var choices = term.map(Term::choices).orElse(List.of());
        var values = it.values().stream().map(value -> value(value, choices)).toList();
        var first = values.isEmpty() ? "" : values.getFirst();
        var last = values.isEmpty() ? "" : values.getLast();
        var operator = it.operator();
        var listed = operator == Operator.BETWEEN ? first : String.join(", ", values);
        var key = it.values().size() == 1 && it.values().getFirst() instanceof Operand.Flag(var flag)
                ? "flag." + flag
                : operator.id();
        return words.say(locale, "definition.says." + key, label, listed, last);
    }

    private String value(Operand operand, List<Term.Choice> choices) {
        return switch (operand) {
            case Operand.Text(var text) ->
                choices.stream()
                        .filter(it -> it.value().equals(text))
                        .findFirst()
                        .map(Term.Choice::label)
                        .orElseGet(() -> words.say(locale, "definition.quoted", text));
            case Operand.Amount(var number) -> NumberFormat.getInstance(locale).format(number);
            case Operand.Flag(var flag) -> words.say(locale, "definition.yes." + flag);
            case Operand.Time(var time) -> day(time.atZone(ZoneOffset.UTC).toLocalDate());
            case Operand.Span(var span) -> words.say(locale, "definition.days", span.toDays());
        };
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    private String signals(Condition.Signals it) {
        var kind = it.kind() == null ? "any" : it.kind();
        var said = words.say(locale, "definition.says.signals." + kind, it.atLeast());
        if (!it.names().isEmpty()) {
            said += " " + words.say(locale, "definition.says.named", String.join(", ", it.names()));
        }
        if (it.withinDays() != null) {
            said += " " + words.say(locale, "definition.says.within", it.withinDays());
        }
        return said;
    }
}
