package io.firsthand.diagnosis.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DiagnosisNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.may(Permission.READ_LEADS.scope())
                ? List.of(new Entry("diagnosis.title", "/diagnosis", "stethoscope", Place.MAIN, 58))
                : List.of();
    }
}
