package io.firsthand.intake;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadLookup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What earlier rows and files of a check would have brought, so that later ones can find it. */
final class Foreseen {

    private final Set<Arrival.Key> links = new HashSet<>();
    private final Set<String> emails = new HashSet<>();
    private final Map<String, Integer> domains = new HashMap<>();
    private final Set<Arrival.Key> taken = new HashSet<>();

    void lead(Arrival arrival, List<Arrival.Key> more) {
        if (arrival.key() != null) {
            links.add(arrival.key());
        }
        links.addAll(more);
        var email = arrival.contact().email();
        if (email != null) {
            emails.add(email.strip().toLowerCase(Locale.ROOT));
        }
        var domain = arrival.companyDomain() == null ? email : arrival.companyDomain();
        domain(domain).ifPresent(it -> domains.merge(it, 1, Integer::sum));
    }

    void link(Arrival.Key key) {
        links.add(key);
    }

    boolean isLinked(Arrival.Key key) {
        return links.contains(key);
    }

    /** False if an earlier row had the same key. */
    boolean takes(Arrival.Key key) {
        return taken.add(key);
    }

    boolean has(Reference reference) {
        var email = reference.email();
        return reference.people().stream().anyMatch(links::contains)
                || (email != null && emails.contains(email.strip().toLowerCase(Locale.ROOT)))
                || reference.opportunities().stream().anyMatch(links::contains)
                || reference.companies().stream().anyMatch(links::contains);
    }

    int ofDomain(@Nullable String domain) {
        return domain(domain).map(it -> domains.getOrDefault(it, 0)).orElse(0);
    }

    private static Optional<String> domain(@Nullable String given) {
        return given == null ? Optional.empty() : LeadLookup.domain(given.substring(given.lastIndexOf('@') + 1));
    }
}
