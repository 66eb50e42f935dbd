package io.firsthand.buying.web;

import io.firsthand.buying.Buying;
import io.firsthand.buying.Reasons;
import io.firsthand.buying.SecondLooks;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts how far the company is on the page of a lead. */
@Component
class LeadBuyingSections implements LeadSection {

    private static final int REASONS = 4;

    private final Buying buying;
    private final SecondLooks looks;
    private final Reasons reasons;
    private final People people;

    LeadBuyingSections(Buying buying, SecondLooks looks, Reasons reasons, People people) {
        this.buying = buying;
        this.looks = looks;
        this.reasons = reasons;
        this.people = people;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        var company = lead.company();
        if (company == null || lead.erased()) {
            return Optional.empty();
        }
        var standing = buying.of(company.id());
        var said = reasons.say(standing.progress().reasons(), locale);
        return Optional.of(new LeadBuyingSection(
                company.name(),
                "/companies/" + company.id().value(),
                standing,
                said.subList(0, Math.min(REASONS, said.size())),
                looks.of(lead.id()),
                people.names()));
    }
}
