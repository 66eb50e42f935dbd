package io.firsthand.routing.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where routing stands: among the settings for those who have them, below for those who only set this. */
@Component
class RoutingNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        if (!viewer.may(Permission.READ_LEADS.scope())) {
            return List.of();
        }
        var place = viewer.may(Permission.MANAGE_WORKSPACE.scope())
                ? Place.SETTINGS
                : viewer.may(Permission.MANAGE_ROUTING.scope()) ? Place.LOWER : Place.PALETTE;
        return List.of(
                new Entry("routing.title", "/settings/routing", "route", place, 60),
                new Entry(
                        "routing.absences",
                        "/settings/absences",
                        "calendar-event",
                        place == Place.SETTINGS ? Place.SETTINGS : Place.LOWER,
                        62));
    }
}
