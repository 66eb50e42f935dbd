package io.firsthand.dossier.web;

import io.firsthand.identity.Permission;
import io.firsthand.lead.CompanyDirectory;
import io.firsthand.web.Finder;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the palette finds companies. */
@Configuration
class CompanyFinding {

    private static final int FOUND = 5;

    @Bean
    Finder companyFinder(CompanyDirectory companies) {
        return Finder.of(
                "dossier.find.companies",
                (typed, viewer) -> viewer.may(Permission.READ_LEADS.scope())
                        ? companies.find(typed, FOUND).stream()
                                .map(it -> new Finder.Found(
                                        it.name(),
                                        it.domain(),
                                        "/companies/" + it.id().value(),
                                        "building"))
                                .toList()
                        : List.of());
    }
}
