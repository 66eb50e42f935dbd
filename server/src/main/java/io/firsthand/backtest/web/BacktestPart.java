package io.firsthand.backtest.web;

import io.firsthand.backtest.Backtest;
import io.firsthand.backtest.Finding;
import io.firsthand.backtest.Lift;
import io.firsthand.lead.Lead;
import io.firsthand.show.Interval;
import io.firsthand.show.Rate;
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

    public static Interval interval(Rate rate) {
        return rate.wilson(Lift.Z90);
    }

    /** The share of the tested version less that of the one in force. */
    public static Interval difference(Rate tested, Rate inForce) {
        return tested.minus(inForce, Lift.Z90);
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
