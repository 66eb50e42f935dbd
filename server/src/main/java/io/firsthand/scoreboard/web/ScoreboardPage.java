package io.firsthand.scoreboard.web;

import io.firsthand.scoreboard.Figures;
import io.firsthand.scoreboard.Measure;
import io.firsthand.web.Html;
import io.firsthand.web.Page;
import io.firsthand.web.Tab;
import java.util.List;
import java.util.Optional;

/**
 * What both sides did.
 *
 * @param query of the address that narrows it as it is
 * @param agreements what both promised each other, in words
 * @param overdue how many promises are overdue just now
 */
public record ScoreboardPage(
        Figures total,
        List<Row> rows,
        List<Tab> spans,
        List<Tab> cuts,
        String cutName,
        String query,
        Optional<String> narrowed,
        List<Promise> agreements,
        long overdue)
        implements Html {

    /** One line of the table below, with the address of its numbers. */
    public record Row(String name, String query, Figures figures) {}

    /** A definition in force with what it says of time. */
    public record Promise(String title, int version, String href, List<String> terms) {}

    public static final List<Measure> BANDS =
            List.of(Measure.TO_5, Measure.TO_15, Measure.TO_60, Measure.TO_240, Measure.BEYOND);

    public static String leads(String query, Measure measure) {
        return "/scoreboard/leads?measure=" + measure.id() + "&" + query;
    }

    /** In whole percent; a dash where there is nothing to tell. */
    public static String percent(double rate) {
        return Double.isNaN(rate) ? "–" : Page.wholePercent(rate);
    }

    public static String number(double value) {
        return Double.isNaN(value) ? "–" : Page.oneDigit(value);
    }

    public static boolean isFew(Figures it) {
        return it.count(Measure.OFFERED) < Figures.FEW;
    }
}
