package io.firsthand.web.style;

import io.firsthand.web.Html;

/** One thing with its trust card, tabs, facts and timeline. */
public record StyleLeadPage(SampleLead lead) implements Html {}
