package io.firsthand.directory;

import io.firsthand.directory.CompanyFile.Happened;
import io.firsthand.directory.CompanyFile.Owner;
import io.firsthand.dossier.Timelines;
import io.firsthand.identity.People;
import io.firsthand.lead.CompanyBook;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadGroup.By;
import io.firsthand.lead.LeadGroups;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Puts together what is known of a company. */
@Service
public class CompanyFiles {

    private static final int SHOWN = 25;
    private static final int PEOPLE = 50;

    private final CompanyBook book;
    private final Leads leads;
    private final LeadGroups groups;
    private final People people;
    private final Timelines timelines;

    CompanyFiles(CompanyBook book, Leads leads, LeadGroups groups, People people, Timelines timelines) {
        this.book = book;
        this.leads = leads;
        this.groups = groups;
        this.people = people;
        this.timelines = timelines;
    }

    public Optional<CompanyFile> of(CompanyId id, Locale locale) {
        return book.find(id).map(entry -> {
            var query = LeadQuery.ALL.withCompany(id);
            var newest = leads.list(query, Optional.empty(), SHOWN).leads();
            var names = people.names();
            var owners = groups.of(query, By.OWNER).stream()
                    .map(it -> new Owner(
                            it.key().isEmpty() ? "" : names.getOrDefault(UUID.fromString(it.key()), ""), it.count()))
                    .toList();
            return new CompanyFile(entry, newest, book.people(id, PEOPLE), owners, timeline(newest, names, locale));
        });
    }

    private List<Happened> timeline(List<Lead> newest, Map<UUID, String> names, Locale locale) {
        var byId = newest.stream().collect(Collectors.toMap(Lead::id, it -> it));
        return leads.latest(byId.keySet(), SHOWN).stream()
                .map(it -> new Happened(
                        Objects.requireNonNull(byId.get(new LeadId(it.lead()))),
                        timelines.of(List.of(it.item()), names, locale).getFirst()))
                .sorted(Comparator.comparing((Happened it) -> it.entry().at()).reversed())
                .toList();
    }
}
