package io.firsthand.listing.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the board and the views stand in the navigation. */
@Configuration
class ListingNavigation {

    @Bean
    Navigation boardAndViews() {
        return Navigation.forWhoMay(
                Permission.READ_LEADS.scope(),
                new Entry("listing.board.title", "/leads/board", "layout-kanban", Place.MAIN, 12),
                new Entry("listing.views.title", "/views", "bookmark", Place.PALETTE, 13));
    }
}
