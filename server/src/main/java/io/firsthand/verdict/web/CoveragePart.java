package io.firsthand.verdict.web;

import io.firsthand.verdict.Coverage;
import io.firsthand.web.Html;

/** How the segments share the newest leads. */
public record CoveragePart(Coverage coverage) implements Html {}
