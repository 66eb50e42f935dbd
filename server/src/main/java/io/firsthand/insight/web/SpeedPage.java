package io.firsthand.insight.web;

import io.firsthand.insight.Responses.Answered;
import io.firsthand.insight.Responses.Band;
import io.firsthand.insight.Share;
import io.firsthand.statistics.Interval;
import io.firsthand.web.Chart;
import io.firsthand.web.Html;
import java.util.List;

/** How soon leads were answered beside what became of them. */
public record SpeedPage(Frame frame, List<Row> rows, Chart chart, Answered answered) implements Html {

    /** Leads answered that soon. */
    public record Row(String name, String href, Band band) {}

    public Interval ratio() {
        return answered.withinHour().ratio(Share.LEVEL);
    }
}
