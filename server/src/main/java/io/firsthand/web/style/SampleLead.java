package io.firsthand.web.style;

import io.firsthand.web.TrustCard;

/** A lead to show parts with. */
public record SampleLead(String name, String company, String stage, TrustCard trust) {}
