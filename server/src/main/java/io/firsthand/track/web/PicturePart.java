package io.firsthand.track.web;

import io.firsthand.web.Html;
import java.util.Map;
import java.util.Set;

/**
 * The drawing of a track, within somebody’s page.
 *
 * @param counts how many leads stand at each step
 * @param way the steps to be marked
 */
public record PicturePart(TrackView view, Map<String, Long> counts, Set<String> way) implements Html {}
