package io.firsthand.nurture.web;

import io.firsthand.identity.Permission;
import io.firsthand.nurture.StayLists;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where nurture stands in the navigation, with how many wait for the review. */
@Component
class NurtureNavigation implements Navigation {

    private final StayLists lists;

    NurtureNavigation(StayLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        var entries = new ArrayList<Entry>();
        if (viewer.may(Permission.READ_LEADS.scope())) {
            var waiting = viewer.may(Permission.MANAGE_TRACKS.scope()) ? lists.forReview() : 0;
            entries.add(new Entry("nurture.title", "/nurture", "seedling", Place.MAIN, 40, waiting));
            entries.add(new Entry("nurture.tracks", "/tracks", "seedling", Place.PALETTE, 41));
        }
        if (viewer.may(Permission.MANAGE_WORKSPACE.scope())) {
            entries.add(new Entry("nurture.settings", "/settings/nurture", "seedling", Place.SETTINGS, 62));
        }
        return entries;
    }
}
