package io.firsthand.nurture.web;

import io.firsthand.track.Track;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All tracks, with how many leads are in each. */
public record TrackListPage(List<Track> tracks, Map<UUID, Long> leads, long review, boolean mayWrite) implements Html {}
