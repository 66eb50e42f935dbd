package io.firsthand.backtest.web;

import io.firsthand.backtest.Plan;
import io.firsthand.backtest.Starting;
import io.firsthand.criterion.Fault;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why a back-test did not start, by the field of the form that it is about. */
@Component
class StartingWords {

    private final Words words;

    StartingWords(Words words) {
        this.words = words;
    }

    Mistakes mistakes(Starting wrong, Locale locale) {
        return switch (wrong) {
            case Starting.BadWindow() -> Mistakes.on("to", words.say(locale, "backtest.wrong.window"));
            case Starting.BadDays() -> Mistakes.on("within", words.say(locale, "backtest.wrong.days", Plan.MOST_DAYS));
            case Starting.BadCondition(var faults) -> Mistakes.on("condition", told(faults, locale));
            case Starting.BadDefinition(var keys) ->
                Mistakes.overall(words.say(locale, "backtest.wrong.definition", String.join(", ", keys)));
            case Starting.Started _, Starting.Missing _ -> Mistakes.NONE;
        };
    }

    private String told(List<Fault> faults, Locale locale) {
        return faults.stream()
                .limit(3)
                .map(it -> words.say(
                        locale,
                        "backtest.wrong.at",
                        it.line(),
                        it.column(),
                        words.say(locale, it.message(), it.arguments().toArray())))
                .collect(Collectors.joining(" "));
    }
}
