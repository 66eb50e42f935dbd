package io.firsthand.intake.web;

import io.firsthand.web.Html;

/** A check or an import that goes on, whether anybody looks or not. */
public record ProgressPage(ProgressPart part) implements Html {}
