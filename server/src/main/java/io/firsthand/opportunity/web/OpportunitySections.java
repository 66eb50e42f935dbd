package io.firsthand.opportunity.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts opportunities on the page of a lead. */
@Component
class OpportunitySections implements LeadSection {

    private final Opportunities opportunities;

    OpportunitySections(Opportunities opportunities) {
        this.opportunities = opportunities;
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
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        return Optional.of(
                new OpportunitySection(lead, opportunities.of(lead.id()), actor.may(Permission.WRITE_LEADS)));
    }
}
