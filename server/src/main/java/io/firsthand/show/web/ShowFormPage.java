package io.firsthand.show.web;

import io.firsthand.show.Show;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A show that is planned or changed.
 *
 * @param show as it is; null for one that is new
 * @param stale whether somebody else changed it meanwhile
 */
public record ShowFormPage(@Nullable Show show, Typed typed, Mistakes mistakes, boolean stale) implements Html {

    private static final Map<String, String> ZONES = known();

    private static Map<String, String> known() {
        var zones = new TreeMap<String, String>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(it -> it.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")
                        || it.equals("UTC"))
                .forEach(it -> zones.put(it, it.replace('_', ' ')));
        return zones;
    }

    public Map<String, String> zones() {
        return ZONES;
    }

    public String action() {
        return show == null ? "/shows" : "/shows/" + show.id() + "/plan";
    }
}
