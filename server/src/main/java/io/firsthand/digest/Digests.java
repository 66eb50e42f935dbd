package io.firsthand.digest;

import io.firsthand.digest.Digest.Item;
import io.firsthand.digest.Digest.Team;
import io.firsthand.identity.People;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.routing.Setups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers what a morning has to say, by team. */
@Component
class Digests {

    private final DigestRepository repository;
    private final Setups setups;
    private final People people;
    private final LeadRecords leads;

    Digests(DigestRepository repository, Setups setups, People people, LeadRecords leads) {
        this.repository = repository;
        this.setups = setups;
        this.people = people;
        this.leads = leads;
    }

    Digest of(Instant since, Instant now) {
        var rows = repository.rows(since, now);
        var names = leads.names(
                rows.stream().map(it -> new LeadId(it.lead())).distinct().toList());
        var persons = people.names();
        var teamOf = new HashMap<UUID, String>();
        var teams = new LinkedHashMap<String, List<Item>>();
        for (var group : setups.now().groups()) {
            teams.put(group.name(), new ArrayList<>());
            group.members().forEach(it -> teamOf.putIfAbsent(it.person().value(), group.name()));
        }
        teams.put("", new ArrayList<>());
        for (var it : rows) {
            var item = new Item(
                    it.sort(),
                    it.lead(),
                    names.getOrDefault(new LeadId(it.lead()), ""),
                    it.person(),
                    persons.getOrDefault(it.person(), ""),
                    it.at(),
                    it.why());
            teams.getOrDefault(teamOf.getOrDefault(it.person(), ""), List.of()).add(item);
        }
        return new Digest(
                since,
                teams.entrySet().stream()
                        .filter(it -> !it.getValue().isEmpty())
                        .map(it -> new Team(it.getKey(), it.getValue()))
                        .toList(),
                repository.openDisputes());
    }
}
