package io.firsthand.dossier.web;

import io.firsthand.identity.Permission;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.web.Finder;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where leads stand in the navigation, and how the palette finds them. */
@Configuration
class DossierNavigation {

    private static final int FOUND = 5;

    @Bean
    Navigation leadNavigation() {
        return Navigation.forWhoMay(
                Permission.READ_LEADS.scope(),
                new Entry("dossier.list.title", "/leads", "list", Place.MAIN, 10),
                new Entry("dossier.new", "/leads/new", "user-plus", Place.PALETTE, 11));
    }

    @Bean
    Finder leadFinder(Leads leads) {
        return (typed, viewer) -> viewer.may(Permission.READ_LEADS.scope())
                ? leads.list(LeadQuery.text(typed), Optional.empty(), FOUND).leads().stream()
                        .map(lead -> new Finder.Found(
                                lead.contact().shown(),
                                lead.company() == null ? null : lead.company().name(),
                                "/leads/" + lead.id().value(),
                                "user"))
                        .toList()
                : List.of();
    }
}
