package io.firsthand.diagnosis;

import static java.util.stream.Collectors.joining;

import io.firsthand.web.Words;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what was found in the reader's language. */
public record Telling(Words words, Locale locale, ZoneId zone) {

    private static final double HOURS_SHOWN = 48;
    private static final String NO_BREAK = "\u00A0";

    public String say(String key, Object... arguments) {
        return words.say(locale, key, arguments);
    }

    public String question(Finding it) {
        return say(it.key());
    }

    /** In one sentence; what is missing, if it cannot be told. */
    public String answer(Finding it) {
        var value = it.value();
        return value == null
                ? say("diagnosis.missing", missing(it))
                : say(
                        it.key() + (isOneSided(it) ? oneSided(it) : ".answer"),
                        value(it.limit().unit(), value),
                        it.hits(),
                        it.of(),
                        it.bars().isEmpty() ? "" : label(it.bars().getFirst().label()));
    }

    /** Outcomes of one kind only, all won or all lost. */
    private static boolean isOneSided(Finding it) {
        return it.id().equals("outcomesKnown")
                && it.hits() > 0
                && it.bars().stream().anyMatch(bar -> bar.n() == 0);
    }

    private static String oneSided(Finding it) {
        return it.bars().getFirst().n() == 0 ? ".allLost" : ".allWon";
    }

    public String missing(Finding it) {
        return it.missing().isEmpty()
                ? say("diagnosis.need.more")
                : it.missing().stream().map(need -> say(need.words())).collect(joining("; "));
    }

    public String todo(Finding it) {
        return say(it.key() + ".do");
    }

    public String why(Finding it) {
        return say(it.key() + ".why");
    }

    public String how(Finding it) {
        return say(it.key() + ".how");
    }

    public String state(Finding it) {
        return say(it.state().words());
    }

    public String who(Finding it) {
        return say(it.who().words());
    }

    public Optional<String> interval(Finding it) {
        var low = it.low();
        var high = it.high();
        return low == null || high == null
                ? Optional.empty()
                : Optional.of(say(
                        "diagnosis.interval",
                        value(it.limit().unit(), low),
                        value(it.limit().unit(), high)));
    }

    public String limits(Limit it) {
        var good = it.moreIsWorse() ? "diagnosis.limit.upTo" : "diagnosis.limit.from";
        var act = it.moreIsWorse() ? "diagnosis.limit.from" : "diagnosis.limit.orLess";
        return say("diagnosis.limit", say(good, value(it.unit(), it.good())), say(act, value(it.unit(), it.act())));
    }

    /** With the unit: 12.3 %, 5 hours, 0.42. */
    public String value(Unit unit, double value) {
        return switch (unit) {
            case SHARE -> percent(value);
            case HOURS ->
                value < 1
                        ? say("diagnosis.value.minutes", Math.round(value * 60))
                        : value < HOURS_SHOWN
                                ? say("diagnosis.value.hours", Math.round(value))
                                : say("diagnosis.value.days", Math.round(value / 24));
            case DAYS -> say("diagnosis.value.days", Math.round(value));
            case COUNT -> number(Math.round(value));
            case RATIO -> decimals(2).format(value);
        };
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    public String percent(double value) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private NumberFormat decimals(int most) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(most);
        format.setMinimumFractionDigits(most);
        return format;
    }

    /** Each currency by itself: 12,300 EUR + 4,000 USD. */
    public String money(List<Finding.Money> all) {
        return all.stream()
                .map(it -> number(Math.round(it.amount()))
                        + NO_BREAK
                        + (it.currency().isEmpty() || it.currency().equals("XXX")
                                ? say("diagnosis.stake.none")
                                : it.currency()))
                .collect(joining(" + "));
    }

    /** What the amounts mean. */
    public String stakeAssumption(Finding it) {
        return it.deals() ? say("diagnosis.stake.deals") : say("diagnosis.stake.leads", it.affected());
    }

    public String label(String label) {
        return label.startsWith("diagnosis.bar.")
                        || label.startsWith("lead.channel.")
                        || label.startsWith("lead.stage.")
                        || label.startsWith("opportunity.status.")
                ? say(label)
                : label;
    }

    /** Which day it tells of; files may tell of none. */
    public String asOf(Diagnosis it, String words) {
        var told = !it.fromFiles()
                || it.from() != null
                || it.volume().deals() > 0
                || it.volume().touches() > 0;
        return told ? say(words + ".asOf", day(it.asOf())) : say(words + ".noDates");
    }

    public String day(@Nullable Instant time) {
        return time == null
                ? "–"
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(time.atZone(zone));
    }
}
