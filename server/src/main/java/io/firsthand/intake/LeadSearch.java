package io.firsthand.intake;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadLookup;
import io.firsthand.table.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the leads that the rows of a file are about, a chunk at a time. */
@Component
class LeadSearch {

    /** Whether a row has found its lead. */
    sealed interface Hit {

        record Found(LeadId lead) implements Hit {}

        /** An earlier file of the same check would have brought it. */
        record ToCome() implements Hit {}

        record Lost(Fault fault) implements Hit {}
    }

    private final LeadLookup finder;
    private final LinkRepository links;

    LeadSearch(LeadLookup finder, LinkRepository links) {
        this.finder = finder;
        this.links = links;
    }

    /** One hit for each reference, in their order. */
    List<Hit> find(List<Reference> all, @Nullable Foreseen foreseen) {
        var known = known(all);
        return all.stream().map(it -> hit(it, known, foreseen)).toList();
    }

    /** All leads of the companies that the references name, in their order. */
    List<Set<LeadId>> ofCompanies(List<Reference> all) {
        var known = known(all);
        return all.stream().map(it -> known.ofCompany(it)).toList();
    }

    private Known known(List<Reference> all) {
        var keys = all.stream()
                .flatMap(it -> Stream.of(it.people(), it.opportunities(), it.companies())
                        .flatMap(Collection::stream))
                .collect(Collectors.toSet());
        var linked = links.find(keys);
        var standing =
                finder.standing(linked.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return new Known(
                finder.byKeys(all.stream().flatMap(it -> it.people().stream()).collect(Collectors.toSet())),
                finder.byEmails(said(all, Reference::email)),
                linked,
                standing,
                finder.byDomains(said(all, Reference::domain)));
    }

    private static Set<String> said(List<Reference> all, Function<Reference, @Nullable String> part) {
        var said = new HashSet<String>();
        for (var it : all) {
            var text = part.apply(it);
            if (text != null) {
                said.add(text);
            }
        }
        return said;
    }

    private static Hit hit(Reference it, Known known, @Nullable Foreseen foreseen) {
        if (it.isEmpty()) {
            return new Hit.Lost(Fault.of("namesNobody"));
        }
        var found = known.person(it);
        if (found.isPresent()) {
            return new Hit.Found(found.get());
        }
        if (foreseen != null && foreseen.has(it)) {
            return new Hit.ToCome();
        }
        var ofCompany = known.ofCompany(it);
        var toCome = foreseen == null ? 0 : foreseen.ofDomain(it.domain());
        if (ofCompany.size() + toCome > 1) {
            return new Hit.Lost(Fault.of("severalOfCompany", it.shown(), Math.max(ofCompany.size(), toCome)));
        }
        return ofCompany.size() == 1
                ? new Hit.Found(ofCompany.iterator().next())
                : toCome == 1 ? new Hit.ToCome() : new Hit.Lost(Fault.of("noLead", it.shown()));
    }

    private record Known(
            Map<Arrival.Key, LeadId> people,
            Map<String, LeadId> emails,
            Map<Arrival.Key, List<UUID>> links,
            Map<UUID, LeadId> standing,
            Map<String, List<LeadId>> domains) {

        Optional<LeadId> person(Reference it) {
            var candidates = new ArrayList<@Nullable LeadId>();
            it.people().forEach(key -> {
                candidates.add(people.get(key));
                linked(key).forEach(candidates::add);
            });
            if (it.email() != null) {
                candidates.add(emails.get(it.email()));
            }
            it.opportunities().forEach(key -> linked(key).forEach(candidates::add));
            return candidates.stream().flatMap(Stream::ofNullable).findFirst();
        }

        Set<LeadId> ofCompany(Reference it) {
            var found = new LinkedHashSet<LeadId>();
            it.companies().forEach(key -> linked(key).forEach(found::add));
            if (it.domain() != null) {
                found.addAll(domains.getOrDefault(it.domain(), List.of()));
            }
            return found;
        }

        private Stream<LeadId> linked(Arrival.Key key) {
            return links.getOrDefault(key, List.of()).stream().flatMap(it -> Stream.ofNullable(standing.get(it)));
        }
    }
}
