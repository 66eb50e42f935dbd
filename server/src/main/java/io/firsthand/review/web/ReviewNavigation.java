package io.firsthand.review.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where reviews stand in the navigation. */
@Component
class ReviewNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.may(Permission.READ_LEADS.scope())
                ? List.of(new Entry("review.title", "/reviews", "notebook", Place.MAIN, 50))
                : List.of();
    }
}
