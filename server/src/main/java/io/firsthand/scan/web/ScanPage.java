package io.firsthand.scan.web;

import io.firsthand.web.Html;

/** One batch of photographed cards. */
public record ScanPage(ScanPart part) implements Html {}
