package io.firsthand.committee;

import io.firsthand.committee.MemberRepository.Row;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of companies in their purchases, with what is missing; a few statements however many there are. */
@Service
@Transactional(readOnly = true)
public class Committees {

    private final MemberRepository members;
    private final TellingRepository telling;
    private final SignRepository signs;
    private final InfluenceRepository influences;
    private final Purchases purchases;
    private final Clock clock;

    Committees(
            MemberRepository members,
            TellingRepository telling,
            SignRepository signs,
            InfluenceRepository influences,
            Purchases purchases,
            Clock clock) {
        this.members = members;
        this.telling = telling;
        this.signs = signs;
        this.influences = influences;
        this.purchases = purchases;
        this.clock = clock;
    }

    /** Of the main purchase. */
    public Committee of(CompanyId company) {
        return of(company, Purchase.main(company));
    }

    /** Empty where the company has no such purchase. */
    public Optional<Committee> of(CompanyId company, UUID purchase) {
        return purchases.find(company, purchase).map(it -> of(company, it));
    }

    private Committee of(CompanyId company, Purchase purchase) {
        var rows = members.people(workspace(), List.of(company));
        var people = people(rows, purchase.key()).getOrDefault(company, List.of());
        return new Committee(
                company,
                purchase,
                people,
                lines(people, purchase),
                purchase.closedAt() == null ? Coverage.of(people, clock.instant()) : List.of());
    }

    /** Where a person has a part, or could have one: the main purchases of their companies, and others that know them. */
    public List<Committee> ofPerson(ContactId contact) {
        return members.companies(workspace(), contact).stream()
                .flatMap(company -> purchases.of(company).stream().map(it -> of(company, it)))
                .filter(it -> it.of(contact)
                        .filter(one -> it.purchase().isMain() || one.isIn())
                        .isPresent())
                .toList();
    }

    /** What is known of the person of one lead in the main purchase. */
    public Known known(LeadId lead) {
        return members.of(workspace(), lead).stream()
                .filter(it -> it.purchase() == null)
                .map(MemberRepository.OfLead::known)
                .findFirst()
                .orElse(Known.NOTHING);
    }

    /** Who has a role in the main purchases of these companies. */
    public Map<CompanyId, Set<ContactId>> having(Role role, Collection<CompanyId> companies) {
        var having = new HashMap<CompanyId, Set<ContactId>>();
        if (!companies.isEmpty()) {
            Gathered.of(members.people(workspace(), companies), Map.of(), Optional.empty())
                    .forEach((company, people) -> people.stream()
                            .filter(it -> it.known().is(role))
                            .forEach(it -> having.computeIfAbsent(company, _ -> new LinkedHashSet<>())
                                    .add(it.contact())));
        }
        return having;
    }

    /** What is missing in the main purchases of these companies, the worst first; nothing where nothing is. */
    public Map<CompanyId, List<Gap.Kind>> missing(Collection<CompanyId> companies) {
        if (companies.isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        var missing = new HashMap<CompanyId, List<Gap.Kind>>();
        people(telling.people(workspace(), companies), Optional.empty()).forEach((company, people) -> {
            var found = Coverage.of(people, now).stream().map(Gap::kind).toList();
            if (!found.isEmpty()) {
                missing.put(company, found);
            }
        });
        return missing;
    }

    private Map<CompanyId, List<Member>> people(List<Row> rows, Optional<UUID> purchase) {
        var leads = rows.stream().map(Row::lead).distinct().toList();
        return Gathered.of(rows, leads.isEmpty() ? Map.of() : signs.of(workspace(), leads), purchase);
    }

    /** Of leads of one person to those of another; a line within one person is none. */
    private List<Influence> lines(List<Member> people, Purchase purchase) {
        var whose = new HashMap<LeadId, ContactId>();
        people.forEach(person -> person.leads().forEach(lead -> whose.put(lead, person.contact())));
        var drawn = new HashMap<String, Influence>();
        return influences.from(workspace(), whose.keySet(), purchase.key().orElse(null)).stream()
                .filter(it -> whose.containsKey(it.to()))
                .map(it -> new Influence(
                        it.id(),
                        whose.getOrDefault(it.from(), new ContactId(it.id())),
                        whose.getOrDefault(it.to(), new ContactId(it.id())),
                        it.by(),
                        it.at()))
                .filter(it -> !it.from().equals(it.to()))
                .filter(it -> drawn.putIfAbsent(it.from() + ">" + it.to(), it) == null)
                .toList();
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
