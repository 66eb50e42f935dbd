package io.firsthand.capture;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.CompanyDirectory;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactDirectory;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadLookup;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Opportunity;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we know of somebody who stands before a rep: who of us met them, and what their company may buy. */
@Service
@Transactional(readOnly = true)
public class Encounters {

    private static final int MOST_LEADS = 100;
    private static final int MOST = 10;
    private static final int MOST_NAMES = 8;

    private final ContactDirectory contacts;
    private final CompanyDirectory companies;
    private final LeadLookup lookup;
    private final Leads leads;
    private final Opportunities opportunities;
    private final Touches touches;
    private final Captures captures;
    private final TitleRows titles;

    Encounters(
            ContactDirectory contacts,
            CompanyDirectory companies,
            LeadLookup lookup,
            Leads leads,
            Opportunities opportunities,
            Touches touches,
            Captures captures,
            TitleRows titles) {
        this.contacts = contacts;
        this.companies = companies;
        this.lookup = lookup;
        this.leads = leads;
        this.opportunities = opportunities;
        this.touches = touches;
        this.captures = captures;
        this.titles = titles;
    }

    /** Somebody, as far as a rep knows them. */
    public record Asked(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company) {}

    /**
     * What we know.
     *
     * @param lead the newest that is open
     * @param deals the company's that are open, with the leads they are on
     * @param met the latest first
     */
    public record Answer(
            Optional<Contact> contact,
            Optional<Lead> lead,
            List<Opportunity> deals,
            Map<LeadId, Lead> leads,
            List<Met> met) {}

    /** Who of us had something to do with them, when, and at which show. */
    public record Met(PersonId person, Instant at, Optional<UUID> show) {}

    public Answer of(Asked asked) {
        var contact = contact(asked);
        var own = contact.map(it -> leads.all(it.leads())).orElse(List.of()).stream()
                .filter(it -> !it.withdrawn())
                .toList();
        var open = own.stream().filter(it -> it.stage().isOpen()).findFirst();
        var company = open.map(Lead::company)
                .or(() -> own.stream().map(Lead::company).findFirst())
                .map(CompanyLink::id)
                .or(() -> company(asked));
        var theirs = company.map(id -> leads.list(LeadQuery.ALL.withCompany(id), Optional.empty(), MOST_LEADS)
                        .leads())
                .orElse(List.of());
        var all = theirs.stream().collect(Collectors.toMap(Lead::id, Function.identity(), (first, _) -> first));
        return new Answer(
                contact,
                open,
                opportunities.openOf(all.keySet()).stream().limit(MOST).toList(),
                all,
                met(own));
    }

    private Optional<Contact> contact(Asked asked) {
        return byEmail(asked.email()).or(() -> byPhone(asked));
    }

    private Optional<Contact> byEmail(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(lookup.byEmails(List.of(email)).get(email))
                .flatMap(leads::get)
                .flatMap(it -> leads.contact(it.contactId()));
    }

    /** A number may be a whole company's: the name has to be the same, too. */
    private Optional<Contact> byPhone(Asked asked) {
        if (asked.phone() == null || asked.phone().isBlank() || asked.name() == null) {
            return Optional.empty();
        }
        return contacts.find(asked.phone(), MOST).stream()
                .filter(it -> asked.name().strip().equalsIgnoreCase(it.details().name()))
                .findFirst();
    }

    private Optional<CompanyId> company(Asked asked) {
        var byDomain = Optional.ofNullable(asked.email())
                .map(it -> it.substring(it.indexOf('@') + 1))
                .flatMap(LeadLookup::domain)
                .flatMap(it -> Optional.ofNullable(lookup.byDomains(List.of(it)).get(it)))
                .flatMap(some -> some.stream().findFirst())
                .flatMap(leads::get)
                .flatMap(it -> Optional.ofNullable(it.company()))
                .map(CompanyLink::id);
        return byDomain.or(() -> named(asked.company()).stream()
                .filter(it -> it.name()
                        .equalsIgnoreCase(String.valueOf(asked.company()).strip()))
                .map(CompanyLink::id)
                .findFirst());
    }

    private List<Met> met(List<Lead> own) {
        var met = new ArrayList<Met>();
        for (var lead : own.stream().limit(MOST).toList()) {
            captures.of(lead.id()).forEach(it -> met.add(new Met(it.rep(), it.at(), it.show())));
            touches.of(lead.id(), MOST).stream()
                    .filter(it -> it.human() && it.outcome() == Touch.Outcome.REACHED)
                    .forEach(it -> Optional.ofNullable(it.by())
                            .ifPresent(by -> met.add(new Met(by, it.at(), Optional.empty()))));
        }
        return met.stream()
                .sorted(Comparator.comparing(Met::at).reversed())
                .limit(MOST)
                .toList();
    }

    private List<CompanyLink> named(@Nullable String company) {
        return company == null || company.isBlank() ? List.of() : companies.find(company, MOST_NAMES);
    }

    /** Names of companies that we know, for what somebody begins to type. */
    public List<String> companies(String typed) {
        return named(typed).stream().map(CompanyLink::name).distinct().toList();
    }

    /** Titles that were captured before. */
    public List<String> titles(String typed) {
        return typed.isBlank() ? List.of() : titles.beginningWith(typed, MOST_NAMES);
    }
}
