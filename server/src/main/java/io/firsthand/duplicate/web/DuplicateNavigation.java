package io.firsthand.duplicate.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where duplicates stand in the navigation. */
@Configuration
class DuplicateNavigation {

    @Bean
    Navigation duplicatesNavigation() {
        return viewer -> viewer.may(Permission.READ_LEADS.scope())
                ? List.of(new Entry("duplicate.title", "/duplicates", "git-merge", Place.MAIN, 40))
                : List.of();
    }
}
