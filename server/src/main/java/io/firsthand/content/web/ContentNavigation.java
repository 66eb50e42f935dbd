package io.firsthand.content.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where questions and content stand in the navigation. */
@Component
class ContentNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.may(Permission.READ_LEADS.scope())
                ? List.of(
                        new Entry("content.questions", "/questions", "zoom-question", Place.MAIN, 46),
                        new Entry("content.board", "/content", "file-text", Place.MAIN, 47))
                : List.of();
    }
}
