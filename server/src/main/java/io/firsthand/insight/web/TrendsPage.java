package io.firsthand.insight.web;

import io.firsthand.web.Chart;
import io.firsthand.web.Html;
import java.util.List;

/** What happened week by week. */
public record TrendsPage(Frame frame, boolean isEmpty, List<Chart> charts) implements Html {}
