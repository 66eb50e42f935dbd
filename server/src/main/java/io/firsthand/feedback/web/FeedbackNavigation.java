package io.firsthand.feedback.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the page of all feedback stands in the navigation. */
@Component
class FeedbackNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.may(Permission.READ_LEADS.scope())
                ? List.of(new Entry("feedback.title", "/feedback", "thumb-up", Place.MAIN, 49))
                : List.of();
    }
}
