package io.firsthand.committee.web;

import io.firsthand.committee.Committees;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.CompanySection;
import io.firsthand.lead.LeadSection.Column;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the buying committee on the page of a company. */
@Component
class CompanyCommittees implements CompanySection {

    private final Committees committees;

    CompanyCommittees(Committees committees) {
        this.committees = committees;
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Html> of(CompanyId company, Actor actor, Locale locale) {
        var committee = committees.of(company);
        return committee.people().isEmpty()
                ? Optional.empty()
                : Optional.of(new CompanyCommittee(committee, actor.may(Permission.WRITE_LEADS)));
    }
}
