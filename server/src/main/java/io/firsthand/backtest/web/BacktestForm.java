package io.firsthand.backtest.web;

import io.firsthand.backtest.Goal;
import io.firsthand.backtest.Plan;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody typed to start a back-test, as a plan. */
@Component
class BacktestForm {

    private final Words words;

    BacktestForm(Words words) {
        this.words = words;
    }

    /** A plan, or why there is none. */
    record Read(Optional<Plan> plan, Mistakes mistakes) {}

    Read read(TypedPlan typed, ZoneId zone, Locale locale) {
        var mistakes = Mistakes.NONE;
        var from = day(typed.from());
        var to = day(typed.to());
        var goal = Goal.of(typed.goal() == null ? "" : typed.goal());
        var within = days(typed.within());
        if (from.isEmpty()) {
            mistakes = mistakes.and("from", words.say(locale, "backtest.wrong.day"));
        }
        if (to.isEmpty()) {
            mistakes = mistakes.and("to", words.say(locale, "backtest.wrong.day"));
        }
        if (goal.isEmpty()) {
            mistakes = mistakes.and("goal", words.say(locale, "backtest.wrong.goal"));
        }
        if (within.isEmpty()) {
            mistakes = mistakes.and("within", words.say(locale, "backtest.wrong.days", Plan.MOST_DAYS));
        }
        return from.isPresent() && to.isPresent() && goal.isPresent() && within.isPresent()
                ? new Read(Optional.of(plan(typed, from.get(), to.get(), goal.get(), within.get(), zone)), mistakes)
                : new Read(Optional.empty(), mistakes);
    }

    private static Plan plan(TypedPlan typed, LocalDate from, LocalDate to, Goal goal, int within, ZoneId zone) {
        return new Plan(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant(),
                !"all".equals(typed.leads()),
                goal,
                within == 0 ? null : within,
                goal == Goal.CONDITION ? String.valueOf(typed.condition() == null ? "" : typed.condition()) : null);
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** 0 for at any time. */
    private static Optional<Integer> days(@Nullable String text) {
        var days = text == null ? "" : text.strip();
        if (days.isEmpty()) {
            return Optional.of(0);
        }
        return days.matches("[1-9]\\d{0,3}") && Integer.parseInt(days) <= Plan.MOST_DAYS
                ? Optional.of(Integer.parseInt(days))
                : Optional.empty();
    }
}
