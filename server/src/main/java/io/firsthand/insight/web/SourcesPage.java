package io.firsthand.insight.web;

import io.firsthand.insight.TrackRecord;
import io.firsthand.web.Chart;
import io.firsthand.web.Html;
import io.firsthand.web.Tab;
import java.util.List;

/**
 * What became of the leads of each source.
 *
 * @param more how many there are beyond those shown
 */
public record SourcesPage(Frame frame, List<Tab> by, String byName, List<Row> rows, int more, Chart chart, String csv)
        implements Html {

    /** A source; {@code href} narrows everything to it, {@code leads} shows its leads. */
    public record Row(String name, String channel, String href, String leads, String sql, TrackRecord record) {}
}
