package io.firsthand.notification.web;

import io.firsthand.notification.NotificationKind;
import io.firsthand.notification.Quiet;
import io.firsthand.notification.Way;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a person wants to be told of each kind. */
public record WishesPage(
        Map<NotificationKind, Way> wishes,
        Quiet quiet,
        ZoneId zone,
        boolean mailLeaves,
        String address,
        Mistakes mistakes)
        implements Html {

    public boolean hasHours() {
        return !quiet.from().equals(quiet.to());
    }

    public Map<String, String> ways() {
        var options = new LinkedHashMap<String, String>();
        for (var way : Way.values()) {
            options.put(way.id(), Page.say("notification.way." + way.id()));
        }
        return options;
    }
}
