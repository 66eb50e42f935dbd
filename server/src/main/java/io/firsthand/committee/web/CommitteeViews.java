package io.firsthand.committee.web;

import io.firsthand.committee.Committee;
import io.firsthand.committee.Committees;
import io.firsthand.committee.Observation;
import io.firsthand.committee.Observations;
import io.firsthand.committee.Purchase;
import io.firsthand.committee.Purchases;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Tab;
import io.firsthand.web.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts the page of a buying committee together. */
@Component
class CommitteeViews {

    private static final int OTHERS = 30;
    private static final int SAID = 20;

    private final Committees committees;
    private final Purchases purchases;
    private final Observations observations;
    private final Leads leads;
    private final People people;
    private final Words words;

    CommitteeViews(
            Committees committees,
            Purchases purchases,
            Observations observations,
            Leads leads,
            People people,
            Words words) {
        this.committees = committees;
        this.purchases = purchases;
        this.observations = observations;
        this.leads = leads;
        this.people = people;
        this.words = words;
    }

    CommitteePage page(
            CompanyId id,
            Optional<UUID> purchase,
            Optional<UUID> person,
            boolean all,
            String name,
            Mistakes mistakes,
            Actor actor,
            Locale locale) {
        var company = leads.company(id).orElseThrow(CommitteeViews::missing);
        var committee = committee(id, purchase);
        var mayWrite = actor.may(Permission.WRITE_LEADS);
        var names = people.names();
        return new CommitteePage(
                company,
                committee,
                tabs(id, committee.purchase(), locale),
                CommitteeMap.of(committee, "/companies/" + id.value() + "/committee/places", mayWrite),
                all ? Integer.MAX_VALUE : OTHERS,
                person.map(it -> form(committee, new ContactId(it), names)).orElse(null),
                name,
                mistakes,
                names,
                mayWrite);
    }

    /** Refuses a company that is not there. */
    CompanyId company(UUID id) {
        return leads.company(new CompanyId(id))
                .orElseThrow(CommitteeViews::missing)
                .id();
    }

    Committee committee(CompanyId id, Optional<UUID> purchase) {
        return purchase.isEmpty()
                ? committees.of(id)
                : committees.of(id, purchase.get()).orElseThrow(CommitteeViews::missing);
    }

    private List<Tab> tabs(CompanyId company, Purchase here, Locale locale) {
        var all = purchases.of(company);
        return all.size() == 1
                ? List.of()
                : all.stream()
                        .map(it -> new Tab(
                                name(it, locale),
                                "/companies/" + company.value() + "/committee?purchase=" + it.id(),
                                it.id().equals(here.id()),
                                null))
                        .toList();
    }

    String name(Purchase it, Locale locale) {
        var name = it.name() == null ? words.say(locale, "committee.purchase.main") : it.name();
        return it.closedAt() == null ? name : words.say(locale, "committee.purchase.over", name);
    }

    private @Nullable PersonForm form(Committee committee, ContactId contact, Map<UUID, String> names) {
        var member = committee.of(contact).orElseThrow(CommitteeViews::missing);
        var href = "/companies/" + committee.company().value() + "/committee";
        return new PersonForm(
                member,
                committee.purchase().id().toString(),
                said(member.leads().stream().toList(), committee.purchase()),
                names,
                href + "?purchase=" + committee.purchase().id(),
                href + "/people");
    }

    private List<Observation> said(List<LeadId> theirs, Purchase purchase) {
        return theirs.stream()
                .flatMap(lead -> observations.of(lead).stream())
                .filter(it -> Objects.equals(it.purchase(), purchase.key().orElse(null)))
                .sorted(Comparator.comparing(Observation::at).reversed())
                .limit(SAID)
                .toList();
    }

    /** Refuses what is about a lead that is not there. */
    void known(UUID lead) {
        if (leads.get(new LeadId(lead)).isEmpty()) {
            throw missing();
        }
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
