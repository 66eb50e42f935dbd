package io.firsthand.insight.web;

import io.firsthand.insight.StageTime;
import io.firsthand.web.Chart;
import io.firsthand.web.Html;
import io.firsthand.web.Page;
import io.firsthand.web.Tab;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How long leads stay in stages.
 *
 * @param tabs of the stages whose curve can be looked at
 * @param isOther whether it is of all leads because times of what was asked for are not kept
 */
public record TimesPage(Frame frame, List<Row> stages, List<Row> until, Chart curve, List<Tab> tabs, boolean isOther)
        implements Html {

    /** A stage; {@code href} leads to the leads that are in it still. */
    public record Row(String name, String href, StageTime time) {}

    /** In hours below two days, else in days. */
    public static String duration(OptionalDouble days) {
        return days.isEmpty() ? "–" : duration(days.getAsDouble());
    }

    public static String duration(double days) {
        if (!Double.isFinite(days)) {
            return Page.say("insight.times.longer");
        }
        return days < 2
                ? Page.say("insight.hours", Math.round(days * 24))
                : Page.say("insight.days", Page.oneDigit(days));
    }
}
