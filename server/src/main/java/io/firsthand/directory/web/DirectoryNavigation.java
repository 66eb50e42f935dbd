package io.firsthand.directory.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where companies and contacts stand in the navigation. */
@Configuration
class DirectoryNavigation {

    @Bean
    Navigation companiesAndContacts() {
        return Navigation.forWhoMay(
                Permission.READ_LEADS.scope(),
                new Entry("directory.companies", "/companies", "building", Place.MAIN, 14),
                new Entry("directory.contacts", "/contacts", "address-book", Place.MAIN, 16));
    }
}
