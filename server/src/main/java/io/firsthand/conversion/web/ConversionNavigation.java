package io.firsthand.conversion.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ConversionNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.may(Permission.READ_LEADS.scope())
                ? List.of(new Entry("conversion.title", "/insight/converts", "percentage", Place.MAIN, 51))
                : List.of();
    }
}
