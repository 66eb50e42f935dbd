package io.firsthand.conversion.web;

import static java.util.stream.Collectors.joining;

import io.firsthand.conversion.Finding;
import io.firsthand.conversion.web.ConversionWords.Naming;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What converts as CSV (RFC 4180), one line for each value. */
final class ConvertsFile {

    private static final String HEAD =
            "characteristic,value,leads,came,share,share_low,share_high,lift,lift_low,lift_high,"
                    + "p,q,lift_within_channels,within_low,within_high,says\r\n";

    private ConvertsFile() {}

    static String text(List<Finding> findings, Naming naming) {
        return HEAD + findings.stream().map(it -> line(it, naming) + "\r\n").collect(joining());
    }

    private static String line(Finding it, Naming naming) {
        var share = it.with().wilson(Finding.LEVEL);
        var texts = Stream.of(
                cell(naming.characteristic(it.characteristic().id())),
                cell(naming.value(it.characteristic(), it.value())),
                String.valueOf(it.with().n()),
                String.valueOf(it.with().hits()));
        var numbers = DoubleStream.of(
                        it.with().share(),
                        share.low(),
                        share.high(),
                        it.ratio(),
                        it.interval().low(),
                        it.interval().high(),
                        it.p(),
                        it.q(),
                        it.within(),
                        it.withinInterval().low(),
                        it.withinInterval().high())
                .mapToObj(value -> Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "");
        var says = Stream.of(it.says().name().toLowerCase(Locale.ROOT));
        return Stream.of(texts, numbers, says).flatMap(each -> each).collect(joining(","));
    }

    /** Nothing that a spreadsheet would run. */
    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
