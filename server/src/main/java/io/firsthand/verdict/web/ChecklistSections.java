package io.firsthand.verdict.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.verdict.Checklists;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the checklist on the page of a lead. */
@Component
class ChecklistSections implements LeadSection {

    private final Checklists checklists;
    private final People people;

    ChecklistSections(Checklists checklists, People people) {
        this.checklists = checklists;
        this.people = people;
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        return checklists
                .of(lead.id(), locale)
                .map(it -> new ChecklistSection(lead, it, people.names(), actor.may(Permission.WRITE_LEADS)));
    }
}
