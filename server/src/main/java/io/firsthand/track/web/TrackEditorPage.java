package io.firsthand.track.web;

import io.firsthand.web.Html;

/** A track's draft, to be written. */
public record TrackEditorPage(TrackView view) implements Html {}
