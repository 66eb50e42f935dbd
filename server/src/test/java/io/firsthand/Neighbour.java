package io.firsthand;

import io.firsthand.identity.Cast.Company;
import io.firsthand.lead.Lead;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A company behind the wall, with a lead and samples of whatever else routes name by an id. */
public final class Neighbour {

    private final Company company;
    private final Lead lead;
    private final Map<String, UUID> samples = new HashMap<>();

    Neighbour(Company company, Lead lead) {
        this.company = company;
        this.lead = lead;
    }

    public Company company() {
        return company;
    }

    /** What is sampled hangs on it, where it hangs on a lead. */
    public Lead lead() {
        return lead;
    }

    /** A thing and the beginnings of the routes that go on with its id. */
    public void has(UUID id, String... routes) {
        for (var route : routes) {
            samples.put(route, id);
        }
    }

    /** What the first id of a route may be; the longest beginning counts. */
    Optional<UUID> sample(String route) {
        return samples.keySet().stream()
                .filter(route::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(samples::get);
    }

    Collection<UUID> ids() {
        return samples.values();
    }
}
