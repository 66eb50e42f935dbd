package io.firsthand.backtest.web;

import io.firsthand.backtest.Backtest;
import io.firsthand.backtest.Finding;
import io.firsthand.lead.Lead;
import io.firsthand.statistics.Interval;
import io.firsthand.statistics.Proportion;
import io.firsthand.web.Html;
import io.firsthand.web.Page;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a back-test says, asked for again and again while it runs.
 *
 * @param names of people, by id
 * @param leads those that change sides and are still there, by id
 */
public record BacktestPart(Backtest backtest, boolean mayCancel, Map<UUID, String> names, Map<UUID, Lead> leads)
        implements Html {

    private static final int SHOWN = 25;

    public @Nullable Finding finding() {
        return backtest.report() == null ? null : backtest.report().finding();
    }

    public static Interval interval(Proportion rate) {
        return rate.wilson(Finding.LEVEL);
    }

    /** The share of the tested version less that of the one in force. */
    public static Interval difference(Proportion tested, Proportion inForce) {
        return tested.minus(inForce, Finding.LEVEL);
    }

    public static String span(Interval it) {
        return Page.percent(it.low()) + " – " + Page.percent(it.high());
    }

    /** With one figure behind the point. */
    public static String decimal(double it) {
        var format = NumberFormat.getNumberInstance(Page.current().locale());
        format.setMaximumFractionDigits(it < 10 ? 2 : 1);
        return Double.isFinite(it) ? format.format(it) : "∞";
    }

    public String name(@Nullable UUID person) {
        return person == null ? Page.say("backtest.nobody") : names.getOrDefault(person, "–");
    }

    /** The latest of them that are still there. */
    public List<Lead> those(Finding.Moved moved) {
        return moved.some().stream()
                .filter(leads::containsKey)
                .limit(SHOWN)
                .map(leads::get)
                .toList();
    }
}
