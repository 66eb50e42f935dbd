package io.firsthand.network;

import static java.util.stream.Collectors.toSet;

import io.firsthand.committee.Committees;
import io.firsthand.committee.Role;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The best ways to an introduction. */
@Service
@Transactional(readOnly = true)
public class Routes {

    public static final int MOST = 5;

    /** Of a company so many people are looked at. */
    private static final int OF_COMPANY = 20;

    /** Whoever wants to be introduced asks a colleague, which may go wrong, too. */
    private static final double ASKING = 0.9;

    private final Neighbourhood neighbourhood;
    private final PersonRows persons;
    private final People people;
    private final Committees committees;

    Routes(Neighbourhood neighbourhood, PersonRows persons, People people, Committees committees) {
        this.neighbourhood = neighbourhood;
        this.persons = persons;
        this.people = people;
        this.committees = committees;
    }

    /** Up to so many, the best first; the viewer’s own are their own without asking anybody. */
    public List<Route> to(ContactId contact, Optional<PersonId> viewer, int most) {
        var targets = List.of(contact.value());
        return finder(targets, viewer).to(targets, Math.clamp(most, 1, MOST));
    }

    /** To anybody of a company. */
    public List<Route> to(CompanyId company, Optional<PersonId> viewer, int most) {
        var targets = persons.of(CurrentWorkspace.get().value(), List.of(company), OF_COMPANY)
                .getOrDefault(company, List.of());
        return targets.isEmpty() ? List.of() : finder(targets, viewer).to(targets, Math.clamp(most, 1, MOST));
    }

    /**
     * The best to each of these companies.
     *
     * @param isToBuyer whether it leads to somebody who is known to be the economic buyer
     */
    public record Best(Route route, boolean isToBuyer) {}

    /** To whoever pays, where that is known and there is a way; else to anybody to whom there is one. */
    public Map<CompanyId, Best> best(Collection<CompanyId> companies, Optional<PersonId> viewer) {
        var targets = persons.of(CurrentWorkspace.get().value(), companies, OF_COMPANY);
        var buyers = committees.having(Role.ECONOMIC_BUYER, targets.keySet());
        var all = Stream.concat(
                        targets.values().stream().flatMap(List::stream),
                        buyers.values().stream().flatMap(Set::stream).map(ContactId::value))
                .collect(toSet());
        var best = new LinkedHashMap<CompanyId, Best>();
        if (!all.isEmpty()) {
            var finder = finder(all, viewer);
            targets.forEach((company, some) -> {
                var paying = buyers.getOrDefault(company, Set.of()).stream()
                        .map(ContactId::value)
                        .toList();
                first(finder, paying)
                        .map(it -> new Best(it, true))
                        .or(() -> first(finder, some).map(it -> new Best(it, false)))
                        .ifPresent(it -> best.put(company, it));
            });
        }
        return best;
    }

    private static Optional<Route> first(RouteFinder finder, List<UUID> targets) {
        return targets.isEmpty()
                ? Optional.empty()
                : finder.to(targets, 1).stream().findFirst();
    }

    private RouteFinder finder(Collection<UUID> targets, Optional<PersonId> viewer) {
        var me = viewer.map(PersonId::value);
        var active = people.all().stream()
                .filter(Person::active)
                .map(it -> it.id().value())
                .collect(toSet());
        return new RouteFinder(
                neighbourhood.around(targets, me),
                it -> !active.contains(it) ? 0 : me.filter(it::equals).isPresent() ? 1 : ASKING);
    }

    /** What all on these ways are called, colleagues and contacts. */
    public Map<UUID, String> names(Collection<Route> routes) {
        var links = routes.stream().flatMap(it -> it.links().stream()).toList();
        return names(links.stream().flatMap(it -> Stream.of(it.from(), it.to())).collect(toSet()));
    }

    public Map<UUID, String> names(Set<UUID> some) {
        var names = new HashMap<UUID, String>();
        contacts(some).forEach((id, it) -> names.put(id, it.name()));
        people.names().forEach((id, name) -> {
            if (some.contains(id)) {
                names.put(id, name);
            }
        });
        return names;
    }

    public Map<UUID, Known> contacts(Collection<UUID> some) {
        return some.isEmpty()
                ? Map.of()
                : persons.contacts(CurrentWorkspace.get().value(), some);
    }
}
