package io.firsthand.conversion.web;

import io.firsthand.conversion.Converts;
import io.firsthand.conversion.Finding;
import io.firsthand.conversion.Setting;
import io.firsthand.statistics.Interval;
import io.firsthand.statistics.Scores.Bin;
import io.firsthand.web.Chart;
import io.firsthand.web.Html;
import io.firsthand.web.Page;
import io.firsthand.web.Tab;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What converts.
 *
 * @param tabs to the other pages about outcomes
 * @param converts empty before the first look
 * @param rows those findings that are shown
 * @param hidden how many are not, because they say nothing
 * @param suspicious characteristics that were probably filled in after the outcome, by id and name
 * @param learnt characteristics that one may leave out of the probability, by id and name
 * @param setting empty for readers who may not change it
 */
public record ConvertsPage(
        List<Tab> tabs,
        Optional<Converts> converts,
        ConvertsRun run,
        List<Row> rows,
        int hidden,
        List<Tab> goals,
        List<Tab> channels,
        List<Tab> groups,
        String query,
        String queryOfAll,
        Map<String, String> suspicious,
        Map<String, String> learnt,
        Optional<Setting> setting)
        implements Html {

    /** One value of one characteristic. */
    public record Row(String characteristic, String value, Finding finding, String href) {}

    /** What leads were given beside what came of them. */
    public static Chart calibration(List<Bin> bins) {
        return Calibration.chart(bins);
    }

    public static String span(Interval it) {
        return Page.percent(it.low()) + " – " + Page.percent(it.high());
    }

    /** How many times as often. */
    public static String times(double ratio) {
        if (Double.isNaN(ratio)) {
            return "–";
        }
        return Double.isInfinite(ratio) ? "∞" : decimal(ratio, 2) + " ×";
    }

    public static String times(Interval it) {
        return decimal(it.low(), 2) + " – " + (Double.isInfinite(it.high()) ? "∞" : decimal(it.high(), 2));
    }

    public static String decimal(double value, int digits) {
        var format = NumberFormat.getNumberInstance(Page.current().locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** With its sign, to two digits. */
    public static String signed(double value) {
        return (value < 0 ? "−" : "+") + decimal(Math.abs(value), 2);
    }

    /** Such as 0.03, or less than the least that is told. */
    public static String rate(double value) {
        return value < 0.001 ? "< " + decimal(0.001, 3) : decimal(value, 3);
    }

    /** Where a ratio stands on a line from a tenth to ten times, 200 wide; its middle is as often. */
    public static long at(double ratio) {
        if (Double.isNaN(ratio)) {
            return 100;
        }
        return Math.round(Math.clamp(100 + 100 * Math.log10(Math.max(ratio, 1e-9)), 0, 200));
    }

    /** The class of the words for what may be concluded. */
    public static String state(Finding.Says says) {
        return switch (says) {
            case MORE -> "state-good";
            case LESS, CHANNEL -> "state-warn";
            case NO_DIFFERENCE, TOO_FEW -> "";
        };
    }
}
