package io.firsthand.committee.web;

import io.firsthand.committee.Committee;
import io.firsthand.committee.Committees;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.ContactSection;
import io.firsthand.lead.LeadSection.Column;
import io.firsthand.lead.Leads;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts on the page of a person what they are in the purchases of their companies. */
@Component
class ContactCommittees implements ContactSection {

    private final Committees committees;
    private final Leads leads;
    private final People people;

    ContactCommittees(Committees committees, Leads leads, People people) {
        this.committees = committees;
        this.leads = leads;
        this.people = people;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Html> of(ContactId contact, Actor actor, Locale locale) {
        var parts = committees.ofPerson(contact).stream()
                .flatMap(it -> part(it, contact))
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContactCommittee(parts, people.names(), actor.may(Permission.WRITE_LEADS)));
    }

    private Stream<ContactCommittee.Part> part(Committee it, ContactId contact) {
        var name = leads.company(it.company()).map(CompanyLink::name).orElse("");
        return it.of(contact).stream().map(one -> new ContactCommittee.Part(name, it.purchase(), one));
    }
}
