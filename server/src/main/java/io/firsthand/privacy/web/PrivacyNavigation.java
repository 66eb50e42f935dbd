package io.firsthand.privacy.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PrivacyNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.may(Permission.MANAGE_PRIVACY.scope())
                ? List.of(new Entry("privacy.title", "/privacy", "fingerprint", Place.LOWER, 82))
                : List.of();
    }
}
