package io.firsthand.nurture.web;

import io.firsthand.track.Track;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds for all tracks. */
public record NurtureSettingsPage(Map<String, String> typed, List<Track> tracks, Mistakes mistakes) implements Html {

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    public Map<String, String> choices(String none) {
        var all = new LinkedHashMap<String, String>();
        all.put("", none);
        tracks.forEach(it -> all.put(it.id().toString(), it.draft().name()));
        return all;
    }
}
