package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.field.CustomValues;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Happening.CompanyChanged;
import io.firsthand.lead.Happening.CustomChanged;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills in what is missing about many leads at once, in few statements, each change with its fact. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LeadDescriptions {

    private final FinderRepository finder;
    private final CompanyRepository companies;
    private final SearchRepository search;
    private final ArrivalFields fields;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    LeadDescriptions(
            FinderRepository finder,
            CompanyRepository companies,
            SearchRepository search,
            ArrivalFields fields,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.finder = finder;
        this.companies = companies;
        this.search = search;
        this.fields = fields;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What of it was news; of the leads that there are. */
    public Set<LeadId> describe(List<LeadDescription> some, Actor actor) {
        var workspace = CurrentWorkspace.get().value();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var byLead = some.stream()
                .collect(Collectors.toMap(LeadDescription::lead, it -> it, (first, _) -> first, LinkedHashMap::new));
        var found = finder.lock(workspace, byLead.keySet());
        var known = known(workspace, byLead, found);
        var happenings = new ArrayList<Recorded>();
        var renamed = rename(workspace, byLead, found, known, happenings, now);
        var fillings = found.stream()
                .map(it -> filling(it, Objects.requireNonNull(byLead.get(it.lead())), known))
                .toList();
        if (!companies.insert(workspace, known.fresh(), now)) {
            throw new ConcurrencyFailureException("Somebody else has just written the same companies");
        }
        companies.update(workspace, known.changed());
        fillings.forEach(it -> it.happenings(now).forEach(happenings::add));
        var changed = fillings.stream().filter(Filling::isNews).toList();
        finder.fill(workspace, changed, now);
        fields.add(changed.stream()
                .map(it -> new CustomValues.Of(it.lead().value(), it.custom()))
                .toList());
        ledger.append(happenings.stream().map(it -> it.by(actor.id())).toList());
        var all = new HashSet<>(renamed);
        changed.forEach(it -> all.add(it.lead()));
        search.refresh(workspace, all);
        return all;
    }

    private Companies known(UUID workspace, Map<LeadId, LeadDescription> byLead, List<Described> found) {
        var hints = found.stream()
                .flatMap(it -> hint(byLead.get(it.lead())).stream())
                .distinct()
                .toArray(CompanyHint[]::new);
        return new Companies(hints.length == 0 ? List.of() : companies.known(workspace, hints), ids);
    }

    private static Optional<CompanyHint> hint(@Nullable LeadDescription it) {
        return it == null
                ? Optional.empty()
                : Optional.ofNullable(CompanyHint.of(
                        it.companyName(),
                        it.companyDomain() == null
                                ? null
                                : LeadLookup.domain(it.companyDomain()).orElse(null),
                        null));
    }

    /** Names companies that went by their domains; every lead of one has it in its facts. */
    private Set<LeadId> rename(
            UUID workspace,
            Map<LeadId, LeadDescription> byLead,
            List<Described> found,
            Companies known,
            List<Recorded> happenings,
            Instant now) {
        var before = new HashMap<CompanyId, CompanyLink>();
        var after = new HashMap<CompanyId, CompanyLink>();
        for (var lead : found) {
            var hint = hint(byLead.get(lead.lead())).orElse(null);
            var company = hint == null || !hint.isNamed() ? null : known.of(hint);
            if (hint != null && company != null && !company.isNew && company.isNameless()) {
                before.put(company.id, company.link());
                company.name(hint);
                after.put(company.id, company.link());
            }
        }
        var leads = new HashSet<LeadId>();
        if (!after.isEmpty()) {
            finder.ofCompanies(workspace, after.keySet()).forEach((lead, company) -> {
                leads.add(lead);
                happenings.add(new Recorded(lead, new CompanyChanged(before.get(company), after.get(company)), now));
            });
        }
        return leads;
    }

    private static Filling filling(Described lead, LeadDescription it, Companies known) {
        var company = lead.company() == null ? hint(it).map(known::of).orElse(null) : null;
        var custom = new LinkedHashMap<>(it.custom());
        custom.keySet().removeAll(lead.custom().keySet());
        return new Filling(lead.lead(), company == null ? null : company.link(), custom);
    }

    /** A lead as it was found. */
    record Described(LeadId lead, @Nullable CompanyId company, Map<String, Object> custom) {}

    /** What a lead gets that it had not. */
    record Filling(LeadId lead, @Nullable CompanyLink company, Map<String, Object> custom) {

        boolean isNews() {
            return company != null || !custom.isEmpty();
        }

        List<Recorded> happenings(Instant now) {
            var all = new ArrayList<Recorded>();
            if (company != null) {
                all.add(new Recorded(lead, new CompanyChanged(null, company), now));
            }
            if (!custom.isEmpty()) {
                var changes = new LinkedHashMap<String, FieldChange>();
                custom.forEach((name, value) -> changes.put(name, new FieldChange(null, value.toString())));
                all.add(new Recorded(lead, new CustomChanged(changes), now));
            }
            return all;
        }
    }
}
