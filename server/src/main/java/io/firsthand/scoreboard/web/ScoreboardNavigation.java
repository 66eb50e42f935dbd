package io.firsthand.scoreboard.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ScoreboardNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.may(Permission.READ_LEADS.scope())
                ? List.of(new Entry("scoreboard.title", "/scoreboard", "chart-bar", Place.MAIN, 48))
                : List.of();
    }
}
