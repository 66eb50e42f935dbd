package io.firsthand.insight.web;

import static java.util.stream.Collectors.joining;

import io.firsthand.insight.Funnel.Cohort;
import io.firsthand.insight.Reached;
import io.firsthand.insight.Share;
import io.firsthand.insight.TrackRecord.Estimate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Numbers about outcomes as CSV (RFC 4180). */
final class InsightFiles {

    private InsightFiles() {}

    static String funnel(FunnelPage page) {
        var head = "captured,leads,mql,sal,sql,opportunity,won,sql_share,sql_effective,sql_expected,sql_low,sql_high,"
                + "won_share,won_effective,won_expected,won_low,won_high";
        return page.cohorts().reversed().stream()
                .map(it -> Stream.concat(
                                Stream.concat(
                                        Stream.of(cell(captured(it.cohort()))),
                                        Reached.STEPS.stream()
                                                .map(step -> String.valueOf(
                                                        it.cohort().counts().of(step)))),
                                Stream.concat(
                                        share(it.cohort().sql()),
                                        share(it.cohort().won())))
                        .collect(joining(",")))
                .collect(joining("\r\n", head + "\r\n", "\r\n"));
    }

    /** The Monday of a week, or a month, as programs read them. */
    private static String captured(Cohort it) {
        var from = it.from();
        return from.plusWeeks(1).equals(it.to())
                ? from.toString()
                : YearMonth.from(from).toString();
    }

    private static Stream<String> share(Share it) {
        var around = it.interval();
        return Stream.of(it.soFar().share(), it.effective(), it.expected(), around.low(), around.high())
                .map(InsightFiles::number);
    }

    static String sources(List<SourcesPage.Row> rows) {
        var head =
                "source,channel,leads,effective,sql,p_sql,p_sql_low,p_sql_high,won,p_won,p_won_low,p_won_high,value_per_lead";
        return rows.stream()
                .map(it -> Stream.of(
                                Stream.of(
                                        cell(it.name()),
                                        cell(it.channel()),
                                        String.valueOf(it.record().counts().all()),
                                        number(it.record().sql().effective()),
                                        String.valueOf(it.record().sql().hits())),
                                estimate(it.record().toSql()),
                                Stream.of(String.valueOf(it.record().won().hits())),
                                estimate(it.record().toWon()),
                                Stream.of(cell(it.record().worth().stream()
                                        .map(worth -> number(worth.perLead()) + " " + worth.currency())
                                        .collect(joining("; ")))))
                        .flatMap(each -> each)
                        .collect(joining(",")))
                .collect(joining("\r\n", head + "\r\n", "\r\n"));
    }

    private static Stream<String> estimate(Estimate it) {
        return Stream.of(it.value(), it.interval().low(), it.interval().high()).map(InsightFiles::number);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.valueOf(Math.round(value * 1e6) / 1e6) : "";
    }

    /** Nothing that a spreadsheet would run. */
    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
