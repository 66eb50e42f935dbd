package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the leads that what arrives from elsewhere is about, many at once. For a lead that went into another that other is
 * found; withdrawn leads are not.
 */
@Service
@Transactional(readOnly = true)
public class LeadLookup {

    /** So many leads of one company are looked at. */
    public static final int MOST_OF_COMPANY = 200;

    private final FinderRepository finder;

    LeadLookup(FinderRepository finder) {
        this.finder = finder;
    }

    /** By what the places that they come from call them. */
    public Map<Arrival.Key, LeadId> byKeys(Collection<Arrival.Key> keys) {
        return keys.isEmpty() ? Map.of() : finder.byKeys(workspace(), keys);
    }

    /** The newest lead of each person, by the e-mail addresses as given. */
    public Map<String, LeadId> byEmails(Collection<String> addresses) {
        var keys = new HashMap<String, String>();
        addresses.forEach(it -> Email.parse(it).map(Email::key).ifPresent(key -> keys.put(it, key)));
        var found =
                keys.isEmpty() ? Map.<String, LeadId>of() : finder.byEmails(workspace(), new HashSet<>(keys.values()));
        var byAddress = new HashMap<String, LeadId>();
        keys.forEach((address, key) -> Optional.ofNullable(found.get(key)).ifPresent(it -> byAddress.put(address, it)));
        return byAddress;
    }

    /** At most 200 leads of each company, the oldest first, by the domains as given. */
    public Map<String, List<LeadId>> byDomains(Collection<String> domains) {
        var hosts = new HashMap<String, String>();
        domains.forEach(it -> domain(it).ifPresent(host -> hosts.put(it, host)));
        var found = hosts.isEmpty()
                ? Map.<String, List<LeadId>>of()
                : finder.byDomains(workspace(), new HashSet<>(hosts.values()), MOST_OF_COMPANY);
        var byGiven = new HashMap<String, List<LeadId>>();
        hosts.forEach((given, host) -> byGiven.put(given, found.getOrDefault(host, List.of())));
        return byGiven;
    }

    /** The domain in an address of a web page, an e-mail address's or a domain; empty if there is none. */
    public static Optional<String> domain(String given) {
        return Optional.ofNullable(Checked.domain(given, new Checker()));
    }

    /** For each of the given that is there itself, or the lead that it went into. */
    public Map<UUID, LeadId> standing(Collection<UUID> some) {
        return some.isEmpty() ? Map.of() : finder.standing(workspace(), some);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
