package io.firsthand.show.web;

import io.firsthand.identity.Actor;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.show.Shows;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the show on the page of a lead whose source names one. */
@Component
class ShowSections implements LeadSection {

    private final Shows shows;

    ShowSections(Shows shows) {
        this.shows = shows;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        return Optional.ofNullable(lead.source().event()).flatMap(shows::find).map(ShowSection::new);
    }
}
