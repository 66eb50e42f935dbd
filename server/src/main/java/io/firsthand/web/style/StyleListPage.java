package io.firsthand.web.style;

import io.firsthand.web.Html;
import java.util.List;

/** A list as pages show it. */
public record StyleListPage(List<SampleLead> leads) implements Html {}
