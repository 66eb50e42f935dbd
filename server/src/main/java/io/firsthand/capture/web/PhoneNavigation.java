package io.firsthand.capture.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the phone page from all others; on a phone it stands in the bar below. */
@Component
class PhoneNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.may(Permission.WRITE_LEADS.scope())
                ? List.of(new Entry("phone.navigation", Shell.PAGE, "camera", Place.MAIN, 11))
                : List.of();
    }
}
