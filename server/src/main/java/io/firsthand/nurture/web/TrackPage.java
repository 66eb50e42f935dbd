package io.firsthand.nurture.web;

import io.firsthand.nurture.StayLists;
import io.firsthand.track.Track;
import io.firsthand.track.web.TrackView;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A track: its picture with who stands where, its people, its versions.
 *
 * @param counts how many stand at each step
 * @param next behind whom the next page begins
 * @param people names by id
 */
public record TrackPage(
        TrackView view,
        Map<String, Long> counts,
        List<StayRow> rows,
        StayLists.@Nullable After next,
        List<Track.Version> versions,
        Map<UUID, String> people,
        boolean mayWrite)
        implements Html {

    public Track track() {
        return view.track();
    }

    public long leads() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
