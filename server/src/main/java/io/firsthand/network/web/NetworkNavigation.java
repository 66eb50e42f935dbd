package io.firsthand.network.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.network.Introductions;
import io.firsthand.network.PrivateLists;
import io.firsthand.web.BodyLimit;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where the network stands in the navigation, with how many introductions wait for an answer; and how large files may be. */
@Configuration
class NetworkNavigation {

    /** What comes by a form is kept on disk meanwhile; by the API a mailbox is read as it comes. */
    private static final DataSize BY_FORM = DataSize.ofMegabytes(512);

    private static final DataSize BY_API = DataSize.ofGigabytes(4);

    @Bean
    Navigation networkInNavigation(Introductions introductions) {
        return viewer -> {
            var entries = new ArrayList<Navigation.Entry>();
            if (viewer.may(Permission.READ_LEADS.scope())) {
                entries.add(new Navigation.Entry(
                        "network.title",
                        "/network",
                        "sitemap",
                        Navigation.Place.MAIN,
                        17,
                        waiting(introductions, viewer)));
            }
            if (viewer.may(Permission.MANAGE_WORKSPACE.scope())) {
                entries.add(new Navigation.Entry(
                        "network.rule.title", "/settings/network", "sitemap", Navigation.Place.SETTINGS, 64));
            }
            return List.copyOf(entries);
        };
    }

    private static long waiting(Introductions introductions, Viewer viewer) {
        return viewer.id() == null ? 0 : introductions.waiting(new PersonId(viewer.id()));
    }

    @Bean
    BodyLimit listsOfPeople() {
        return new BodyLimit("/network/lists", DataSize.ofBytes(PrivateLists.LARGEST + (1 << 20)));
    }

    @Bean
    BodyLimit mailboxes() {
        return new BodyLimit("/network/mail", BY_FORM);
    }

    @Bean
    BodyLimit listsByApi() {
        return new BodyLimit("/api/v1/network/lists", DataSize.ofBytes(PrivateLists.LARGEST));
    }

    @Bean
    BodyLimit mailboxesByApi() {
        return new BodyLimit("/api/v1/network/mail", BY_API);
    }
}
