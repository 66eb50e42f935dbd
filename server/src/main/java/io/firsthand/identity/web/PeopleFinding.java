package io.firsthand.identity.web;

import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.web.Finder;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the palette finds colleagues. */
@Configuration
class PeopleFinding {

    private static final int FOUND = 5;

    @Bean
    Finder peopleFinder(People people) {
        return Finder.of("identity.find", (typed, viewer) -> {
            var wanted = typed.toLowerCase(Locale.ROOT);
            return viewer.may(Permission.READ_PEOPLE.scope())
                    ? people.all().stream()
                            .filter(it -> it.active()
                                    && (it.name().toLowerCase(Locale.ROOT).contains(wanted)
                                            || it.email().value().contains(wanted)))
                            .limit(FOUND)
                            .map(it -> new Finder.Found(it.name(), it.email().value(), "/people", "users"))
                            .toList()
                    : List.<Finder.Found>of();
        });
    }
}
