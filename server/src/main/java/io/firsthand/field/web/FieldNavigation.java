package io.firsthand.field.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class FieldNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.may(Permission.IMPORT.scope())
                ? List.of(new Entry("field.title", "/fields", "columns-3", Place.LOWER, 70))
                : List.of();
    }
}
