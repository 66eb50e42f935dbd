package io.firsthand.capture.web;

import io.firsthand.web.Html;
import java.util.List;

/**
 * The phone page before its scripts run: the same for everybody, for it is kept for starts without a network.
 *
 * @param modules all its scripts, to be fetched at once
 */
public record CapturePage(List<String> styles, List<String> modules) implements Html {}
