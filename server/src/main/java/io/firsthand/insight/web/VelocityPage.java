package io.firsthand.insight.web;

import io.firsthand.insight.Velocity;
import io.firsthand.insight.Velocity.Lever;
import io.firsthand.web.Chart;
import io.firsthand.web.Html;
import io.firsthand.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pipeline brings in a day, each currency for itself. */
public record VelocityPage(Frame frame, List<Part> parts) implements Html {

    /** One currency; behind each lever are its leads, and the chart is absent where no lever was ever better. */
    public record Part(Velocity it, Map<Lever, String> hrefs, Optional<Chart> chart) {}

    public static String shown(Velocity it, Lever lever, double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return switch (lever) {
            case OPPORTUNITIES -> Page.number(Math.round(value));
            case WIN_RATE -> Page.percent(value);
            case VALUE -> money(it.currency(), value);
            case CYCLE -> Page.say("insight.days", Page.oneDigit(value));
        };
    }

    /** Without a currency it says so. */
    public static String money(String currency, double value) {
        return !Double.isFinite(value)
                ? "–"
                : Page.number(Math.round(value)) + " "
                        + (currency.isEmpty() ? Page.say("insight.noCurrency") : currency);
    }
}
