package io.firsthand.buying.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the page of second looks stands in the navigation. */
@Component
class BuyingNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.may(Permission.READ_LEADS.scope())
                ? List.of(new Entry("buying.looks", "/second-looks", "eye", Place.MAIN, 50))
                : List.of();
    }
}
