package io.firsthand.track.web;

import io.firsthand.web.Html;

/**
 * What changed in an editor that is open.
 *
 * @param whole whether all of it is shown anew, or only what stands beside what is typed
 */
public record TrackEditorPart(TrackView view, boolean whole) implements Html {}
