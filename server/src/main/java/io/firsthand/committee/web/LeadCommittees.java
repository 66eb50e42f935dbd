package io.firsthand.committee.web;

import io.firsthand.committee.Asking;
import io.firsthand.committee.Asking.Question;
import io.firsthand.committee.Committees;
import io.firsthand.committee.Member;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the buying committee on the page of a lead, and asks there once what the person is. */
@Component
class LeadCommittees implements LeadSection {

    private final Committees committees;
    private final Asking asking;
    private final People people;

    LeadCommittees(Committees committees, Asking asking, People people) {
        this.committees = committees;
        this.asking = asking;
        this.people = people;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        var company = lead.company();
        return company == null || lead.erased() || lead.withdrawn() ? Optional.empty() : section(lead, company, actor);
    }

    private Optional<Html> section(Lead lead, CompanyLink company, Actor actor) {
        var committee = committees.of(company.id());
        var mayWrite = actor.may(Permission.WRITE_LEADS);
        return committee
                .of(lead.contactId())
                .map(it -> new LeadCommittee(
                        lead.id(), committee, it, mayWrite ? question(it) : null, people.names(), mayWrite));
    }

    private @Nullable Question question(Member it) {
        return asking.next(it).orElse(null);
    }
}
