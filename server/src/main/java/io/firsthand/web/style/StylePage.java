package io.firsthand.web.style;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;

/** Every part in each of its states. */
public record StylePage(List<SampleLead> leads, Mistakes mistakes) implements Html {}
