package io.firsthand.verdict.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where verdicts stand in the navigation. */
@Configuration
class VerdictNavigation {

    @Bean
    Navigation verdictsNavigation() {
        return viewer -> viewer.may(Permission.READ_LEADS.scope())
                ? List.of(new Entry("verdict.page", "/verdicts", "checklist", Place.MAIN, 46))
                : List.of();
    }
}
